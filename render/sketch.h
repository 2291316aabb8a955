/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sketch: what one sheet of the tiered layout shows, first without places (sketch_make.c, overview.c), then with them
 * (tiered_place.c). From it the lines are routed and the plan is written (tiered_route.c).
 *
 * Items are nodes, cards and notes; frames are zones, or what belongs together without being a zone; a comb is a grid of leaves that hang
 * on one hub by rails; wires join items and frames. Everything refers to everything by index. Unit: point; when placed, boxes
 * are those of the sheet, and the middles of symbols lie on multiples of SKETCH_GRID, so that lines meet them in the middle.
 */
#ifndef DEMARC_SKETCH_H
#define DEMARC_SKETCH_H

#include "bands.h"
#include "plan.h"

#define SKETCH_GRID 6.0
#define SKETCH_LABEL 84.0 /* labels wrap at this width */

struct sketch_frame {
    int zone;    /* -1: none */
    char *title; /* owned; NULL: the zone's label */
    int parent;  /* frame or -1 */
    enum band band;
    struct box box, title_box; /* placed */
    guint shape;               /* its own proportions (tiered_place.c), from 1; 0: those of the others */
    guint blocks;              /* placed: how many of its parts stand in a grid */
};

struct sketch_item {
    int node;               /* -1: a card or a note */
    struct plan_card *card; /* owned; NULL: a node or a note */
    int note;               /* -1: a node or a card */
    int frame;              /* -1: the sheet */
    enum band band;
    int comb;               /* whose tooth it is; -1: none */
    double label_w, label_h;
    struct box symbol, label; /* placed; for a card or note, `symbol` is its box */
};

struct sketch_comb {
    int frame;
    enum band band;
    gboolean upwards; /* its hub stands below it */
    GArray *teeth;    /* int, items */
    GArray *cells;        /* measured: double, least width of each tooth's cell */
    double gap;           /* measured: room for the rail and what is written on it */
    struct box box;   /* placed */
    GArray *rows;     /* placed: guint, the tooth after the last one of each row */
    GArray *rails;    /* placed: double, y of each row's rail */
};

struct sketch_end {
    gboolean is_frame;
    int index;
};

struct sketch_wire {
    struct sketch_end ends[2];
    int link;   /* that it draws; of several, the first */
    int count;  /* how many links it stands for */
    GArray *also; /* int: the others; NULL: none */
    char *text; /* owned; NULL: the link's label */
    gboolean turned; /* ends[0] is the link's second end */
    int comb;   /* it hangs a tooth into this comb; -1: none. ends[1] is the tooth. */
};

#define SKETCH_ROWS (2 * BAND_COUNT) /* of the sheet, every band: what stands loose, then frames */

/* Of things that are joined and stand in rows by themselves. */
struct sketch_row {
    int index; /* names it, whatever changes */
    guint count;
};

struct sketch {
    const struct network *network;
    const struct measure *measure;
    GArray *frames, *items, *combs, *wires;
    GArray *changes;           /* struct sketch_change (sketch_changes.h), in the order in which they were made */
    double width, height;    /* placed */
    guint rows[SKETCH_ROWS]; /* placed: how many parts stand in each row */
    GArray *part_rows;       /* placed: struct sketch_row */
};

struct sketch *sketch_new(const struct network *network, const struct measure *measure);
void sketch_free(struct sketch *sketch);

int sketch_add_frame(struct sketch *sketch, int zone, const char *title, int parent, enum band band);
int sketch_add_node(struct sketch *sketch, int node, int frame, enum band band);
int sketch_add_note(struct sketch *sketch, int note, int frame, enum band band);
/* Takes `text`; `sheet` as in the plan. The members array of the card is empty. */
int sketch_add_card(struct sketch *sketch, enum card_kind kind, char *text, enum class class, int sheet, int frame, enum band band);
void sketch_add_wire(struct sketch *sketch, struct sketch_end a, struct sketch_end b, int link);

#define sketch_frame(s, i) (&g_array_index((s)->frames, struct sketch_frame, (i)))
#define sketch_item(s, i) (&g_array_index((s)->items, struct sketch_item, (i)))
#define sketch_comb(s, i) (&g_array_index((s)->combs, struct sketch_comb, (i)))
#define sketch_wire(s, i) (&g_array_index((s)->wires, struct sketch_wire, (i)))

/* Whether it is that frame, or lies in it, however deep. */
gboolean sketch_end_in(const struct sketch *sketch, const struct sketch_end *end, int frame);

double sketch_up(double v, double step); /* the next multiple */

/* To draw no placement twice: whether not everything stood in the same place before. */
GHashTable *sketch_prints_new(void);
gboolean sketch_is_new(const struct sketch *sketch, GHashTable *prints);

/* Hangs leaves that share a hub into combs. After all wires are there. */
void sketch_make_combs(struct sketch *sketch);

#endif
