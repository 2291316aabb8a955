/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing: what was drawn, as an importer wrote it down. Nothing is interpreted, nothing is dropped
 * silently: a thing that cannot be represented becomes a diagnostic.
 *
 * Invariants: plain data. Elements refer to each other by index into the drawing's arrays, -1 meaning none, never
 * by pointer, so that a drawing can be written to a pipe and checked. Every string is owned by the drawing
 * (use drawing_text() for what a reader sees, drawing_string() for identifiers), is valid clean UTF-8 and
 * never NULL unless its comment says so. A parent's index is smaller than its children's unless noted;
 * parents form a forest. Boxes are absolute on the page. drawing_verify() checks all this.
 */
#ifndef DEMARC_DRAWING_H
#define DEMARC_DRAWING_H

#include "diagnostic.h"
#include "geometry.h"

enum outline {
    OUTLINE_NONE,      /* no outline of its own: text, invisible group */
    OUTLINE_RECTANGLE, /* also rounded, square, swimlane */
    OUTLINE_ELLIPSE,
    OUTLINE_CLOUD,
    OUTLINE_CYLINDER,
    OUTLINE_ACTOR,     /* stick man, user silhouette */
    OUTLINE_IMAGE,     /* a picture, embedded or by reference */
    OUTLINE_STENCIL,   /* a named library symbol: see `stencil` */
    OUTLINE_LINE,      /* a shape that is a bare line: bus, divider, boundary */
    OUTLINE_OTHER,     /* rhombus, note, triangle, ... */
};

enum shape_flag {
    SHAPE_CONTAINER = 1 << 0,  /* the format says that it contains: swimlane, container=1, Visio container, cluster */
    SHAPE_GROUP = 1 << 1,      /* a grouping without meaning or drawing of its own */
    SHAPE_TEXT = 1 << 2,       /* only text: text box, callout text, caption, title */
    SHAPE_EDGE_LABEL = 1 << 3, /* a label that is a child of a connector: see label_of */
    SHAPE_HIDDEN = 1 << 4,     /* not visible: itself, its layer or an ancestor */
    SHAPE_BACKGROUND = 1 << 5, /* stands on a background page */
    SHAPE_COLLAPSED = 1 << 6,  /* drawn folded: its children are not visible */
    SHAPE_DASHED = 1 << 7,
    SHAPE_FILLED = 1 << 8,     /* has a fill that covers what is below */
    SHAPE_TABLE = 1 << 9,      /* a table, or a row in one; what a row holds are cells */
    SHAPE_CALLOUT = 1 << 10,   /* points at another shape: see callout_of */
    SHAPE_BOLD = 1 << 11,
    SHAPE_LIST = 1 << 13, /* a list: the texts in it are its items */
    SHAPE_NO_GEOMETRY = 1 << 12, /* the format gives no position (DOT before layout) */
};

#define NO_COLOUR (-1)

struct style {
    int fill, stroke, text; /* 0xRRGGBB or NO_COLOUR */
    double stroke_width;    /* pt; 0: not stated */
    double font_size;       /* pt; 0: not stated */
};

/* A range of drawing->properties. */
struct properties {
    int first, count;
};

/* Custom data as drawn (draw.io Edit Data, Visio Shape Data, DOT attributes). */
struct property {
    const char *key;   /* as written */
    const char *label; /* what the tool shows for the key (Visio prompt label), or "" */
    const char *value;
};

struct shape {
    const char *id; /* the file's own id; unique on its page */
    int page;
    int layer;      /* -1: none */
    int parent;     /* a shape, or -1 */
    struct box box; /* before rotation */
    double rotation; /* degrees, clockwise */
    guint flags;     /* enum shape_flag */
    enum outline outline;
    const char *label;       /* plain text, '\n' between lines; "" if none */
    const char *ports;       /* lines of the label that name what is joined where, and not the thing itself; "" if none */
    const char *stencil;     /* symbol or master name as in the file: "mxgraph.cisco.routers.router",
                                "Firewall.23", "box3d"; "" if none */
    const char *device_type; /* the format's own statement of what it is, "" if none: Visio's
                                "Equipment/Device/Router" from ShapeClass/ShapeType/SubShapeType */
    const char *image;       /* name or path of its picture, "" if none or unnamed data */
    const char *tooltip;     /* "" if none */
    const char *link;        /* hyperlink as written, "" if none */
    int link_page;           /* page of this drawing that the link leads to, or -1 */
    int link_shape;          /* shape that it leads to (the other end of an off-page reference), or -1 */
    int label_of;            /* SHAPE_EDGE_LABEL: connector, else -1 */
    int callout_of;          /* SHAPE_CALLOUT: shape, else -1 */
    const char *auto_date;   /* its label holds an auto-updating date: what drives it ("DOCLASTSAVE()",
                                "%date%"), "" if not */
    struct style style;
    struct properties properties;
    int line; /* line in the file that the user named, 0 if not known or if it is packed there */
};

enum arrow { ARROW_NONE, ARROW_OPEN /* any arrow head */, ARROW_CROSS };

struct connector_end {
    int shape;     /* glued to, or -1 */
    int connector; /* glued to another connector, or -1; never set together with shape */
    gboolean has_point;
    struct point point; /* where the end is drawn, if known */
    enum arrow arrow;
    const char *port;   /* "eth0", Visio connection point, ""; as written */
    const char *label;  /* text at this end, "" if none */
};

enum connector_flag {
    CONNECTOR_HIDDEN = 1 << 0,
    CONNECTOR_DASHED = 1 << 1,
    CONNECTOR_BACKGROUND = 1 << 2,
    CONNECTOR_ROUTABLE = 1 << 3, /* the tool calls it a connector; unset: a mere line that may be decoration */
    CONNECTOR_ROUTED = 1 << 5,   /* the tool chooses its course between the points that are stated */
    CONNECTOR_CURVED = 1 << 6,   /* its points are those of a curve, which does not go through them */
    CONNECTOR_DIRECTED = 1 << 4, /* direction was stated (DOT ->), not only a drawing order */
};

struct connector {
    const char *id;
    int page, layer, parent;
    struct connector_end ends[2]; /* from, to in drawing order */
    int first_point, points;      /* range of drawing->points: way-points between the ends, without the ends */
    const char *label;            /* own text; labels that are child cells are shapes with label_of */
    const char *stencil;          /* master or shape name, "" if none */
    const char *tooltip;
    guint flags;                  /* enum connector_flag */
    struct style style;
    struct properties properties;
    int line;
};

struct page {
    const char *id;
    const char *name;
    double width, height;  /* pt; 0: not stated */
    gboolean background;   /* a background page: its shapes are seen behind the pages that use it */
    int back_page;         /* the background page behind this one, or -1 */
    struct properties properties; /* page or root data: draw.io data of the root cell, Visio page properties,
                                     DOT graph attributes */
};

struct layer {
    const char *name;
    int page;
    gboolean visible;
};

struct drawing {
    const char *path;     /* as the user named it */
    const char *sha256;
    const char *format;   /* "drawio", "vsdx", "dot": static */
    GArray *pages;        /* struct page */
    GArray *layers;       /* struct layer */
    GArray *shapes;       /* struct shape, in drawing order: later ones lie on top */
    GArray *connectors;   /* struct connector */
    GArray *points;       /* struct point */
    GArray *properties;   /* struct property */
    struct properties metadata; /* of the file: "modified", "creator", "company", "title", ... */
    struct diagnostics *diagnostics;
    GStringChunk *strings;
    gsize text_bytes; /* of all strings; those over the limit `text` are left out, and the drawing is not for use */
};

struct drawing *drawing_new(const char *path, const char *sha256, const char *format);
void drawing_free(struct drawing *drawing);

/* As it is; what holds control characters or is not UTF-8 is cleaned. NULL gives "". */
const char *drawing_string(struct drawing *drawing, const char *s);
/* Cleaned by text_clean(). `length` < 0: zero-terminated. */
const char *drawing_text(struct drawing *drawing, const char *s, gssize length);

/* Shapes and connectors with everything empty: indexes -1, strings "", colours NO_COLOUR. */
struct shape shape_empty(void);
struct connector connector_empty(void);
int drawing_add_page(struct drawing *drawing, struct page page);
int drawing_add_layer(struct drawing *drawing, struct layer layer);
int drawing_add_shape(struct drawing *drawing, struct shape shape);
int drawing_add_connector(struct drawing *drawing, struct connector connector);

/* Properties of one element are added in one go: start, add..., then store the result. */
struct properties drawing_start_properties(const struct drawing *drawing);
void drawing_add_property(struct drawing *drawing, struct properties *run, const char *key, const char *label,
                          const char *value);
/* The value for a key, case-insensitive, matching key or label; NULL if absent. */
const char *drawing_property(const struct drawing *drawing, struct properties run, const char *key);

#define drawing_page(d, i) (&g_array_index((d)->pages, struct page, (i)))
#define drawing_layer(d, i) (&g_array_index((d)->layers, struct layer, (i)))
#define drawing_shape(d, i) (&g_array_index((d)->shapes, struct shape, (i)))
#define drawing_connector(d, i) (&g_array_index((d)->connectors, struct connector, (i)))
#define drawing_point(d, i) (&g_array_index((d)->points, struct point, (i)))
#define drawing_property_at(d, i) (&g_array_index((d)->properties, struct property, (i)))

/* For every layer how many shapes and connectors are on it; to be g_free()d. */
guint *drawing_layer_members(const struct drawing *drawing);
/* The lines of a page (-1: of all pages) are lines of something packed inside the file, not of the file: they help nobody. */
void drawing_forget_lines(struct drawing *drawing, int page);
/* FALSE and a message if an invariant is broken: a bug in an importer. */
gboolean drawing_verify(const struct drawing *drawing, GError **error);

#endif
