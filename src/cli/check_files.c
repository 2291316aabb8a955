/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check_files.h"

#include "command.h"
#include "judge.h"

static int check_file(const struct diagram_file *file, const struct check_request *r)
{
    g_autoptr(GError) error = NULL;
    struct judgement j;
    if (!judge(file->path, &r->how, &r->assessment, &j, &error))
        return command_fail(&error);
    const struct report report = judgement_report(&j);
    int code;
    if (report_outputs_render(r->outputs, &report, file->relative, &error))
        code = fail_gate_code(r->gate, j.findings);
    else
        code = command_fail(&error);
    if (!judgement_warn_of_waivers(&j))
        code = command_worse(code, EXIT_ARGUMENTS);
    judgement_clear(&j);
    return code;
}

int check_files(const struct folder_walk *walk, const struct check_request *r)
{
    g_autoptr(GError) error = NULL;
    int code = EXIT_SATISFIED;
    for (guint i = 0; i < walk->files->len; i++)
        code = command_worse(code, check_file(folder_walk_file(walk, i), r));
    return report_outputs_write(r->outputs, &error) ? code : command_fail(&error);
}
