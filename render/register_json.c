/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register_json.h"

#include "json_element.h"

static json_t *value(const struct network *n, const struct register_value *v)
{
    return json_pack("{s:o, s:s, s:o, s:o}", "text", json_text(v->text), "grade", register_grade_name(v->grade), "how", json_text(v->how),
                     "element", json_element(n, v->from));
}

static json_t *values(const struct network *n, const struct register_entry *e)
{
    json_t *o = json_object();
    for (int f = 0; f < FIELD_COUNT; f++)
        if (e->values[f].grade != GRADE_MISSING || register_form_has(e->part, f))
            json_object_set_new(o, register_field_name(f), value(n, &e->values[f]));
    return o;
}

static json_t *entry(const struct network *n, const struct register_entry *e)
{
    return json_pack("{s:o, s:o, s:b, s:b, s:o, s:o}", "number", json_text(e->number), "element", json_element(n, e->about), "direct",
                     e->direct, "uncertain", e->uncertain, "users", e->users >= 0 ? json_integer(e->users) : json_null(), "values",
                     values(n, e));
}

json_t *register_json(const struct network *n, const struct network_register *reg)
{
    if (!reg)
        return json_null();
    json_t *parts = json_object();
    for (int p = 0; p < REGISTER_PART_COUNT; p++)
        json_object_set_new(parts, register_form(p)->name, json_array());
    for (guint i = 0; i < reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(reg, i);
        json_array_append_new(json_object_get(parts, register_form(e->part)->name), entry(n, e));
    }
    return parts;
}

json_t *matrix_json(const struct network_register *reg)
{
    json_t *cells = json_array();
    for (guint i = 0; reg && i < reg->matrix->len; i++) {
        const struct matrix_cell *c = matrix_cell_at(reg->matrix, i);
        json_array_append_new(cells, json_pack("{s:s, s:s, s:s, s:i, s:o, s:o}", "from", domain_name(c->from), "to", domain_name(c->to), "state",
                                               cell_state_name(c->state), "ways", (int)c->ways, "fewest_guards",
                                               c->fewest_guards >= 0 ? json_integer(c->fewest_guards) : json_null(), "guards", json_text(c->guards)));
    }
    return cells;
}
