/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A network: what a drawing means. Zones (a containment forest), nodes, links, notes and facts; every element
 * knows where it came from and how sure demarc is. Made by src/resolve from a drawing; const for everyone
 * after that.
 *
 * Invariants: elements refer to each other by index, -1 meaning none. The network owns all its strings.
 * Every shape of the drawing is a zone, a node or a note (or a plain group without anything of its own), every
 * connector is a link: nothing is dropped.
 */
#ifndef DEMARC_NETWORK_H
#define DEMARC_NETWORK_H

#include "coco.h"
#include "date.h"
#include "diagnostic.h"
#include "geometry.h"
#include "kinds.h"

enum method {
    METHOD_DRAWN,    /* stated by the file: glue, parent, own label */
    METHOD_INFERRED, /* concluded by demarc: `how` says from what */
    METHOD_DECLARED, /* stated by a person beside the drawing: custom data, sidecar */
};
const char *method_name(enum method method);

struct origin {
    int page;       /* index into pages */
    const char *id; /* the file's own id of the element */
    int line;       /* in the source text, 0 if not known */
    int shape;      /* index of the drawing's shape or connector; meaningless without the drawing */
    enum method method;
    const char *how; /* for METHOD_INFERRED: a phrase, "inside the box by geometry"; "" otherwise */
    const char *tooltip, *link, *tags; /* what the file says of it where a printed drawing does not show it; NULL or "": nothing */
};

enum element_type { ELEMENT_NONE, ELEMENT_ZONE, ELEMENT_NODE, ELEMENT_LINK, ELEMENT_NOTE };

/* Names one element of a network. */
struct element {
    enum element_type type;
    int index;
};

enum element_flag {
    ELEMENT_HIDDEN = 1 << 0,         /* on a hidden layer or page: still analysed */
    ELEMENT_BACKGROUND = 1 << 1,     /* on a background page */
    ELEMENT_PLANNED = 1 << 2,        /* "proposed", "future": listed, not part of the live network */
    ELEMENT_DECOMMISSIONED = 1 << 3, /* "decommissioned", "retired": no longer there */
    ELEMENT_LEGEND = 1 << 4,         /* in a legend or title block: not part of the network */
    ELEMENT_LEAVING = 1 << 5,        /* "to be removed", "being retired": part of the network until it is gone */
    ELEMENT_JOINT = 1 << 6,          /* a mere point where lines meet: it has no name */
    ELEMENT_DOUBTED = 1 << 7,        /* a security device whose own label leaves open whether it guards: "TBC", "licence expired" */
    ELEMENT_UNDRAWN = ELEMENT_HIDDEN | ELEMENT_BACKGROUND | ELEMENT_LEGEND, /* any of them: not drawn again. What the author hid stays hidden. */
};

/* Strings listed without their own array: a range of network->words. */
struct words {
    int first, count;
};

struct zone {
    struct origin origin;
    const char *label; /* '\n' between lines, "" if none */
    struct box box;
    int parent;              /* zone or -1 */
    struct origin parent_by; /* how the parent was found; .page -1 if none */
    enum zone_kind kind;
    double confidence;       /* of kind, 0..1 */
    enum owner owner;
    enum domain domain;
    const char *location;    /* ISO country or region code when stated or recognised, "" unknown: "GB", "IE" */
    const char *abroad;      /* what may place it abroad though nothing is certain: "“DUB” may mean Dublin, Ireland"; NULL if nothing */
    struct words because;    /* reasons for kind, owner, domain, location */
    guint flags;
};

struct node {
    struct origin origin;
    const char *label;  /* what a reader sees for it: own text or the caption beside it */
    const char *named;  /* the part of it that says what it is, if other texts of its box were added; NULL: all of it */
    const char *name;   /* short: the first line of the label; never "", falls back to "id 12" */
    struct box box;
    int zone;           /* innermost zone or -1 */
    struct origin zone_by;
    enum class class;
    double confidence;  /* 0..1, of class */
    enum class runner_up; /* CLASS_UNKNOWN if none */
    guint roles;        /* enum role */
    enum strength strength;
    struct words because;
    enum owner owner;
    const char *organisation; /* of an external end: the name recognised, "" if none */
    const char *location;     /* as for a zone */
    const char *abroad;       /* as for a zone */
    enum domain domain;
    int users;          /* number of users stated for it, -1: not stated */
    int same_as;        /* the first node that is the same thing drawn again (a second "Internet"), or -1 */
    int beside_link;    /* a link that it lies on or beside without being joined to anything, or -1 */
    int beside_rival;   /* another link that it lies about as near to, or -1 */
    int ha_group;       /* nodes with the same number >= 0 are one HA pair, stack or cluster; -1: none */
    guint flags;        /* enum element_flag */
    int fill, stroke;   /* colours as drawn, 0xRRGGBB or -1 */
    gboolean boxed;     /* drawn as a plain box, not as a symbol */
};

enum medium {
    MEDIUM_UNKNOWN, MEDIUM_WIRED, MEDIUM_WIRELESS, MEDIUM_TUNNEL, MEDIUM_WAN, MEDIUM_MANAGEMENT, MEDIUM_HA,
    MEDIUM_LOGICAL, /* an application flow, trust or replication drawn as a line */
    MEDIUM_COUNT
};
const char *medium_name(enum medium medium);

struct link_end {
    enum element_type type; /* ELEMENT_NODE, ELEMENT_ZONE or ELEMENT_NONE (loose) */
    int index;
    enum method method;
    double confidence;      /* 1 for glue */
    const char *how;        /* "end 3.1 mm from the shape", "" for glue */
    struct point point;     /* where the end is drawn */
    gboolean has_point;
    gboolean arrow;
    const char *port;
};

enum link_flag {
    LINK_DASHED = 1 << 0,
    LINK_NOT_CONNECTED = 1 << 1, /* marked as "no connection": a cross, "not connected": not a path */
    LINK_BOUNDARY = 1 << 2,      /* a boundary or responsibility line, not a link: not a path */
    LINK_DECORATION = 1 << 3,    /* a mere line: divider, leader of a note: not a path */
    LINK_DIRECTED = 1 << 4,
    LINK_CURVED = 1 << 6,        /* its way-points pull at a curve, which does not go through them */
    LINK_BUS = 1 << 7,           /* drawn, though not a path itself; and each of its parts, which are */
    LINK_TAPPED = 1 << 8,        /* other lines end on it: what is laid out anew draws its chain instead */
    LINK_CHAIN = 1 << 9,         /* one of the parts that lead along a tapped line, from one end over every joint to the other */
    LINK_CHAIN_HEAD = 1 << 10,   /* the first of them, which says what the line says */
    LINK_ROUTED = 1 << 5,        /* the drawing tool chooses its course; unset: straight from point to point */
};

struct link {
    struct origin origin;
    const char *label; /* own text, child labels and end labels joined by '\n', "" if none */
    struct link_end ends[2];
    int first_point, points; /* way-points: range of network->points */
    enum medium medium;
    guint flags;         /* enum link_flag */
    guint element_flags; /* enum element_flag */
    int stroke;
    struct words because; /* of medium and flags */
};

enum note_role {
    NOTE_TEXT,      /* free text */
    NOTE_CAPTION,   /* text that has become the label or part of the text of `about` */
    NOTE_LINK_LABEL,/* text that has become part of the label of link `about` */
    NOTE_TITLE,     /* title block, header, revision table */
    NOTE_LEGEND,
    NOTE_DECORATION /* a shape without text or meaning: frame, divider, picture */
};
const char *note_role_name(enum note_role role);

struct note {
    struct origin origin;
    const char *text;
    struct box box;
    enum note_role role;
    struct element about; /* what it belongs to, ELEMENT_NONE if nothing */
    int zone;             /* in which it stands, or -1 */
    double font_size;     /* pt, 0 unknown */
    guint flags;
    const char *auto_date; /* as in the drawing: an auto-updating date field, "" if not */
};

enum fact_type {
    FACT_ORGANISATION, FACT_TITLE, FACT_DATE, FACT_VERSION, FACT_AUTHOR, FACT_MARKING, FACT_USERS, FACT_NIL,
    /* about an element: */
    FACT_REASON, FACT_RESPONSIBILITY, FACT_SERVICE, FACT_PSN /* "yes", "no" */, FACT_MANAGED /* "yes", "no" */, FACT_ENCRYPTION,
    FACT_LOCATION,
    FACT_TYPE_COUNT
};
const char *fact_type_name(enum fact_type type); /* "organisation", "nil return", ... */

/* Where a fact stands; from best to weakest evidence. */
enum fact_place {
    PLACE_SIDECAR, PLACE_DATA /* custom data of page or file */, PLACE_TITLE_BLOCK, PLACE_TEXT /* free text */,
    PLACE_LABEL /* of a node, zone or link */, PLACE_PAGE_NAME, PLACE_METADATA, PLACE_FILE_NAME, PLACE_COUNT
};
const char *fact_place_name(enum fact_place place); /* for people: "title block", "file metadata" */

/* What a date says of itself. */
enum date_caption {
    CAPTION_CREATED, /* created, drawn, dated, date of issue */
    CAPTION_BARE,    /* only "Date:", or a date alone in the title block */
    CAPTION_REVIEWED,/* last reviewed, updated, revised, modified, version date, approved */
    CAPTION_PRINTED, /* printed, saved, plotted */
    CAPTION_REVISION_TABLE,
    CAPTION_OTHER    /* a date that says nothing about the diagram: an event, an expiry */
};
const char *date_caption_name(enum date_caption caption);

enum nil_subject {
    NIL_WIRELESS, NIL_REMOTE, NIL_OFFSHORE, NIL_THIRD_PARTY, NIL_UNMANAGED, NIL_INTERNET, NIL_PSN_SERVICES,
    NIL_NON_PSN_SERVICES, NIL_LOCAL, NIL_SUBJECT_COUNT
};
const char *nil_subject_name(enum nil_subject subject); /* "wireless", "remote access", ... */

struct fact {
    enum fact_type type;
    enum fact_place place;
    const char *value;   /* normalised: the name, "2026-06-01", a number */
    const char *text;    /* the span as written */
    const char *caption; /* as written: "Date created", "" if none */
    struct element about; /* the element it stands in or speaks of; ELEMENT_NONE: file, page name, metadata */
    int page;             /* index, -1 file */
    double confidence;
    /* FACT_DATE */
    struct stated_date date;
    enum date_caption date_caption;
    const char *auto_date; /* what drives an auto-updating date, "" for a real one */
    /* FACT_NIL */
    enum nil_subject subject;
    gboolean narrowed;  /* "no guest Wi-Fi": says nothing about the whole */
    int scope;          /* zone whose absence is asserted ("at Kingsmoor"), -1: everything */
    const char *scope_name;
    /* FACT_USERS */
    int users;
};

struct network_page {
    const char *id, *name;
    double width, height; /* pt, 0: not stated */
    gboolean background;
    int back_page;        /* -1 none */
};

struct network {
    const char *path, *sha256;
    const char *format; /* "drawio", "vsdx", "dot" */
    GArray *pages;      /* struct network_page */
    GArray *zones, *nodes, *links, *notes, *facts;
    GArray *points;     /* struct point */
    GArray *words;      /* const char * */
    struct diagnostics *diagnostics; /* of the importer and of resolve */
    GPtrArray *waivers; /* struct waiver *, of the sidecar */
    struct coco coco;   /* of the sidecar */
    gboolean has_geometry; /* FALSE: every box is empty and must be laid out */
    GStringChunk *strings;
};

struct network *network_new(const char *path, const char *sha256, const char *format);
void network_free(struct network *network);
const char *network_string(struct network *network, const char *s); /* NULL gives "" */
const char *network_printf(struct network *network, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Appends a reason to a run of words. Runs may be extended at any time (a run that is not at the end of the
 * array is moved there). */
void network_add_word(struct network *network, struct words *run, const char *word);

#define network_page(n, i) (&g_array_index((n)->pages, struct network_page, (i)))
#define network_zone(n, i) (&g_array_index((n)->zones, struct zone, (i)))
#define network_node(n, i) (&g_array_index((n)->nodes, struct node, (i)))
#define network_link(n, i) (&g_array_index((n)->links, struct link, (i)))
#define network_note(n, i) (&g_array_index((n)->notes, struct note, (i)))
#define network_fact(n, i) (&g_array_index((n)->facts, struct fact, (i)))
#define network_point(n, i) (&g_array_index((n)->points, struct point, (i)))
#define network_word(n, i) (g_array_index((n)->words, const char *, (i)))

const struct origin *element_origin(const struct network *network, struct element element);
/* It is in the file and whoever gets the drawing does not see it. */
gboolean element_is_hidden(const struct network *network, struct element element);
/* Its label on one line, at most 60 characters: "FW-EXT-A / FortiGate 200F". A link without a label is named by its
 * ends: "Internet – BT Business Hub". To be g_free()d. */
char *element_title(const struct network *network, struct element element);
const char *element_type_name(enum element_type type);
/* What is said of a page, -1 of the whole file, where the page is not named beside it: "page 2 “Branch”: its compressed content
 * is damaged". To be g_free()d. */
char *network_page_text(const struct network *network, int page, const char *text);

gboolean node_has_role(const struct node *node, guint roles); /* any of them */
/* A link over which traffic can go: not a boundary, decoration, HA heartbeat, "not connected" mark, planned or
 * decommissioned, and not in a legend. */
gboolean link_is_path(const struct network *network, const struct link *link);
gboolean link_is_mere_line(const struct link *link); /* which the drawing can do without: decoration, but for a bus */
/* Its course as drawn: step 0 is the first end, 1 to `points` the way-points, points + 1 the second end. */
struct point link_point(const struct network *network, const struct link *link, int step);
/* A node that is part of the live network, be it until it is removed: not legend, planned or decommissioned. */
gboolean node_is_live(const struct node *node);
/* The PSN as a network, or a government network that is part of it. */
gboolean node_is_psn(const struct node *node);
/* How many ends of lines each node has; to be g_free()d. */
int *network_degrees(const struct network *network);
gboolean zone_is_within(const struct network *network, int zone, int ancestor); /* also itself */

/* FALSE and a message if an invariant is broken. */
gboolean network_verify(const struct network *network, GError **error);

#endif
