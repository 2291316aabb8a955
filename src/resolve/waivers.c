/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The waivers of the sidecar, with the shapes that they name. Whether they hide anything is for the checks to say.
 */
#include "meaning.h"
#include "selectors.h"
#include "waiver.h"

static const char *described(struct network *n, const struct sidecar_entry *e)
{
    if (e->id)
        return network_printf(n, "id %s", e->id);
    if (e->label)
        return network_printf(n, "label %s", e->label);
    return e->match ? network_printf(n, "match %s", e->match) : "";
}

gboolean resolve_waivers(struct resolving *r, GError **error)
{
    struct network *n = r->network;
    const struct sidecar *sidecar = r->sidecar;
    for (guint i = 0; sidecar && i < sidecar->waivers->len; i++) {
        const struct sidecar_waiver *from = sidecar_waiver_at(sidecar, i);
        gboolean named = from->entry.id || from->entry.label || from->entry.match;
        GArray *elements = named ? selector_match(n, &from->entry, sidecar->path, error) : g_array_new(FALSE, FALSE, sizeof(struct element));
        if (!elements)
            return FALSE;
        struct waiver *w = g_new0(struct waiver, 1);
        *w = (struct waiver){.path = network_string(n, sidecar->path), .line = from->entry.line, .rule = network_string(n, from->rule), .about = described(n, &from->entry),
                             .reason = network_string(n, from->reason), .owner = network_string(n, from->owner),
                             .approved = from->approved, .expires = from->expires,
                             .elements = elements};
        g_ptr_array_add(n->waivers, w);
    }
    if (sidecar)
        n->coco = (struct coco){.organisation = sidecar->coco.organisation ? network_string(n, sidecar->coco.organisation) : NULL,
                                .services = sidecar->coco.services ? network_string(n, sidecar->coco.services) : NULL,
                                .users = sidecar->coco.users, .sites = sidecar->coco.sites};
    return TRUE;
}
