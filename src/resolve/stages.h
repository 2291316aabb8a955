/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps inside resolve_drawing(), in the order in which they run. Private to src/resolve.
 */
#ifndef DEMARC_STAGES_H
#define DEMARC_STAGES_H

#include "drawing.h"
#include "network.h"
#include "sidecar.h"

struct resolving {
    const struct drawing *drawing;
    struct network *network;
    /* For every shape of the drawing: the element that it became (ELEMENT_NONE for plain groups and for parts of
     * another shape's symbol). For every connector: a link of the same index. */
    struct element *element_of_shape;
    const struct sidecar *sidecar; /* or NULL */
    GArray *declared;              /* struct declared_about, of declarations.c */
    char *notes;                   /* all notes, folded, a line each; NULL until notes_name() is asked */
};

/* Pages, zones, nodes, notes and links with origin, label and box; nothing about meaning yet except what
 * decides between zone, node and note. */
void resolve_structure(struct resolving *r);
void resolve_containment(struct resolving *r);
void resolve_links(struct resolving *r);
void resolve_captions(struct resolving *r);
void resolve_glue(struct resolving *r);
void resolve_beside(struct resolving *r);
/* class, confidence, runner-up, roles, strength, reasons, zone kinds, owner, organisation, location, domain,
 * medium and flags of links, same_as, ha_group. */
void resolve_recognition(struct resolving *r);
void resolve_hidden(struct resolving *r);
void resolve_facts(struct resolving *r);
gboolean resolve_waivers(struct resolving *r, GError **error); /* and what the form states */

/* What recognition thinks of a shape on its own, for resolve_structure() and for resolve_recognition(). */
struct recognised {
    enum class class;      /* CLASS_UNKNOWN if nothing */
    double confidence;
    enum class runner_up;
    double runner_up_confidence;
    gboolean by_symbol;    /* a specific stencil, master, image or device type speaks for it */
    gboolean by_label;     /* a strong or product token of the label speaks for it */
};
/* `label` as a reader sees it (may differ from shape->label once captions are joined). Reasons are appended to
 * `because` of network if both are given. */
struct recognised recognise_shape(const struct drawing *drawing, const struct shape *shape, const char *label,
                                  struct network *network, struct words *because);
/* Whether its data state a maker or a model, known here or not: then it is a piece of equipment. */
gboolean shape_names_product(const struct drawing *drawing, const struct shape *shape);
/* What a container with this label stands for; ZONE_UNKNOWN with 0 if nothing in the label says so. */
enum zone_kind recognise_zone_label(const char *label, double *confidence);
/* The class that the words of its label name best, with their weight; CLASS_UNKNOWN with 0 if they name nothing. */
enum class recognise_zone_class(const char *label, double *confidence);

#endif
