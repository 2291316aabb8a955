/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edges of a graph become connectors; a hyperedge becomes a hub with a connector to each of its ends.
 */
#include "graphml_reading.h"
#include "limit.h"
#include "text.h"
#include "xml_node.h"

#include <string.h>

static const char *const terminals[] = {"source", "target"}, *const ports[] = {"sourceport", "targetport"};
static const char *const label_keys[] = {"LinkLabel", "label", "name", NULL}, *const speed_keys[] = {"LinkSpeed", "speed", "bandwidth", NULL},
                         *const unit_keys[] = {"LinkSpeedUnits", NULL};
static const char *const source_keys[] = {"src_label", "source_label", "taillabel", NULL};
static const char *const target_keys[] = {"trgt_label", "target_label", "headlabel", NULL};
static const char *const tooltip_keys[] = {"description", NULL};

/* Which end a label stands at: 0 or 1, -1 for the line itself. */
static int end_of(xmlNodePtr label)
{
    xmlNodePtr place = xml_child(label, "PreferredPlacementDescriptor");
    const char *at = place ? xml_attribute(place, "placement") : NULL;
    if (!at)
        at = xml_attribute(label, "preferredPlacement");
    if (!at)
        return -1;
    return strncmp(at, "source", 6) == 0 ? 0 : strncmp(at, "target", 6) == 0 ? 1 : -1;
}

static const char *joined(const struct graphml_reading *r, const char *a, const char *b)
{
    if (!*a || !*b)
        return *a ? a : b;
    g_autofree char *both = g_strdup_printf("%s\n%s", a, b);
    return drawing_string(r->drawing, both);
}

static const char *value(const struct graphml_reading *r, xmlNodePtr edge, const char *const *keys)
{
    g_autofree char *text = graphml_value(r, edge, keys);
    return drawing_text(r->drawing, text, -1);
}

/* The Topology Zoo has "10" and "G" apart. */
static const char *plain_label(const struct graphml_reading *r, xmlNodePtr edge)
{
    const char *label = value(r, edge, label_keys), *speed = value(r, edge, speed_keys), *unit = value(r, edge, unit_keys);
    if (*label || !*speed || !*unit)
        return *label ? label : speed;
    g_autofree char *both = g_strdup_printf("%s %sbit/s", speed, unit);
    return drawing_string(r->drawing, both);
}

static void set_labels(const struct graphml_reading *r, xmlNodePtr edge, xmlNodePtr graphics, struct connector *c)
{
    if (!graphics) {
        c->label = plain_label(r, edge);
        c->ends[0].label = value(r, edge, source_keys);
        c->ends[1].label = value(r, edge, target_keys);
        return;
    }
    for (xmlNodePtr l = xml_child(graphics, "EdgeLabel"); l; l = xml_next(l, "EdgeLabel")) {
        int end = end_of(l);
        const char **to = end < 0 ? &c->label : &c->ends[end].label;
        *to = joined(r, *to, graphml_label_text(r, l));
    }
}

static void set_look(xmlNodePtr graphics, struct connector *c)
{
    xmlNodePtr line = xml_child(graphics, "LineStyle"), arrows = xml_child(graphics, "Arrows");
    const char *type = line ? xml_attribute(line, "type") : NULL;
    if (type && strcmp(type, "line") != 0)
        c->flags |= CONNECTOR_DASHED;
    if (line) {
        c->style.stroke = graphml_colour(xml_attribute(line, "color"));
        c->style.stroke_width = xml_number(line, "width", 1) * GRAPHML_UNIT;
    }
    for (int e = 0; e < 2 && arrows; e++) {
        const char *arrow = xml_attribute(arrows, terminals[e]);
        c->ends[e].arrow = !arrow || strcmp(arrow, "none") == 0 ? ARROW_NONE : strcmp(arrow, "cross") == 0 ? ARROW_CROSS : ARROW_OPEN;
    }
}

/* The path's ends are offsets from the middles of what it joins. */
static void set_course(const struct graphml_reading *r, xmlNodePtr graphics, struct connector *c)
{
    static const char *const x[] = {"sx", "tx"}, *const y[] = {"sy", "ty"};
    xmlNodePtr path = xml_child(graphics, "Path");
    c->first_point = (int)r->drawing->points->len;
    if (!path || !r->placed)
        return;
    for (int e = 0; e < 2; e++) {
        if (c->ends[e].shape < 0)
            continue;
        struct point middle = box_centre(drawing_shape(r->drawing, c->ends[e].shape)->box);
        c->ends[e].has_point = TRUE;
        c->ends[e].point = (struct point){geometry_clamp(middle.x + xml_number(path, x[e], 0) * GRAPHML_UNIT),
                                          geometry_clamp(middle.y + xml_number(path, y[e], 0) * GRAPHML_UNIT)};
    }
    for (xmlNodePtr p = xml_child(path, "Point"); p; p = xml_next(p, "Point")) {
        struct point point = {geometry_clamp(xml_number(p, "x", 0) * GRAPHML_UNIT), geometry_clamp(xml_number(p, "y", 0) * GRAPHML_UNIT)};
        g_array_append_val(r->drawing->points, point);
        c->points++;
    }
}

static int node_of(const struct graphml_reading *r, const char *id)
{
    g_autofree char *clean = id ? text_clean(id, -1) : NULL;
    return clean ? GPOINTER_TO_INT(g_hash_table_lookup(r->nodes, clean)) - 1 : -1;
}

static void join(const struct graphml_reading *r, struct connector *c, int end, const char *id)
{
    c->ends[end].shape = node_of(r, id);
    if (c->ends[end].shape < 0)
        diagnostics_add(r->drawing->diagnostics, "terminal-missing", DIAGNOSTIC_WARNING, TRUE, r->page, c->id,
                        "the %s that this line names, '%s', is not in the graph; treated as a loose end", terminals[end],
                        id ? id : "");
}

static gboolean is_directed(const struct graphml_reading *r, xmlNodePtr edge)
{
    const char *own = xml_attribute(edge, "directed");
    return own ? strcmp(own, "true") == 0 : r->directed;
}

static const char *id_of(const struct graphml_reading *r, xmlNodePtr edge)
{
    const char *id = xml_attribute(edge, "id");
    if (id && *id)
        return drawing_text(r->drawing, id, -1);
    g_autofree char *made = g_strdup_printf("edge-%u", r->drawing->connectors->len + 1);
    return drawing_string(r->drawing, made);
}

static void add_edge(const struct graphml_reading *r, xmlNodePtr edge)
{
    xmlNodePtr graphics = graphml_graphics(r, edge);
    struct connector c = connector_empty();
    c.id = id_of(r, edge);
    c.page = r->page;
    c.line = (int)xmlGetLineNo(edge);
    c.flags = CONNECTOR_ROUTABLE;
    for (int e = 0; e < 2; e++) {
        join(r, &c, e, xml_attribute(edge, terminals[e]));
        c.ends[e].port = drawing_text(r->drawing, xml_attribute(edge, ports[e]), -1);
    }
    if (is_directed(r, edge) && !graphics) {
        c.flags |= CONNECTOR_DIRECTED;
        c.ends[1].arrow = ARROW_OPEN;
    }
    set_labels(r, edge, graphics, &c);
    c.tooltip = value(r, edge, tooltip_keys);
    if (!*c.tooltip)
        c.tooltip = graphml_desc(r, edge);
    if (graphics) {
        set_look(graphics, &c);
        set_course(r, graphics, &c);
    }
    c.properties = graphml_properties(r, edge);
    drawing_add_connector(r->drawing, c);
}

/* In the middle of what it joins. */
static void place_hub(const struct graphml_reading *r, xmlNodePtr edge, struct shape *hub)
{
    struct point sum = {0, 0};
    int count = 0;
    for (xmlNodePtr p = xml_child(edge, "endpoint"); p; p = xml_next(p, "endpoint")) {
        int node = node_of(r, xml_attribute(p, "node"));
        if (node < 0)
            continue;
        struct point middle = box_centre(drawing_shape(r->drawing, node)->box);
        sum = (struct point){sum.x + middle.x, sum.y + middle.y};
        count++;
    }
    if (r->placed && count > 0)
        hub->box = (struct box){sum.x / count - 4, sum.y / count - 4, 8, 8};
    else
        hub->flags |= SHAPE_NO_GEOMETRY;
}

static void add_hyperedge(struct graphml_reading *r, xmlNodePtr edge)
{
    struct shape hub = shape_empty();
    hub.id = id_of(r, edge);
    hub.page = r->page;
    hub.line = (int)xmlGetLineNo(edge);
    hub.stencil = drawing_string(r->drawing, "bus");
    hub.outline = OUTLINE_STENCIL;
    place_hub(r, edge, &hub);
    hub.label = value(r, edge, label_keys);
    hub.tooltip = graphml_desc(r, edge);
    hub.properties = graphml_properties(r, edge);
    int index = drawing_add_shape(r->drawing, hub), count = 0;
    for (xmlNodePtr p = xml_child(edge, "endpoint"); p; p = xml_next(p, "endpoint")) {
        struct connector c = connector_empty();
        g_autofree char *id = g_strdup_printf("%s/%d", hub.id, ++count);
        c.id = drawing_string(r->drawing, id);
        c.page = r->page;
        c.flags = CONNECTOR_ROUTABLE;
        c.ends[0].shape = index;
        join(r, &c, 1, xml_attribute(p, "node"));
        c.ends[1].port = drawing_text(r->drawing, xml_attribute(p, "port"), -1);
        drawing_add_connector(r->drawing, c);
    }
}

static void read_graph(struct graphml_reading *r, xmlNodePtr graph, int depth)
{
    gboolean around = r->directed;
    const char *given = xml_attribute(graph, "edgedefault");
    r->directed = given ? strcmp(given, "directed") == 0 : around;
    for (xmlNodePtr n = xmlFirstElementChild(graph); n; n = xmlNextElementSibling(n)) {
        if (r->drawing->connectors->len >= (guint)limit_count(LIMIT_CELLS)) {
            diagnostics_add(r->drawing->diagnostics, "too-many-lines", DIAGNOSTIC_ERROR, TRUE, r->page, NULL,
                            "more than %d edges; the rest was not read (--limit cells=VALUE reads more)", limit_count(LIMIT_CELLS));
            break;
        }
        if (xml_is(n, "edge"))
            add_edge(r, n);
        else if (xml_is(n, "hyperedge"))
            add_hyperedge(r, n);
        else if (xml_is(n, "node") && xml_child(n, "graph") && depth < limit_count(LIMIT_DEPTH))
            read_graph(r, xml_child(n, "graph"), depth + 1);
    }
    r->directed = around;
}

void graphml_edges_read(struct graphml_reading *r, xmlNodePtr graph)
{
    read_graph(r, graph, 0);
}
