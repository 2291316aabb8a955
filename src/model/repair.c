/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "repair.h"

#include <glib.h>
#include <string.h>

enum tool { TOOL_DRAWIO, TOOL_VISIO, TOOL_OTHER, TOOL_COUNT };

#define GLUE_DRAWIO "drag the end of the line onto the shape until its outline lights up, then let go"
#define GLUE_VISIO "drag the end of the connector onto the shape until a green frame or point shows, then let go"
#define GLUE_OTHER "join the end of the line to the shape in the tool that it was drawn with"

static const struct {
    const char *id, *kind;
    const char *hints[TOOL_COUNT]; /* "" or NULL: nothing to do */
} rows[] = {
    {"glue-inferred", "line ends joined by where they are drawn", {GLUE_DRAWIO, GLUE_VISIO, GLUE_OTHER}},
    {"glue-ahead", "line ends joined to what they point at", {GLUE_DRAWIO, GLUE_VISIO, GLUE_OTHER}},
    {"glue-zone", "line ends joined to the box around them",
     {"drag the end of the line onto the device inside the box, or onto the box itself",
      "drag the end of the connector onto the device inside the box until a green frame shows",
      "join the line to the device inside the box"}},
    {"line-on-line", "line ends joined to the line that they lie on",
     {"drag the end onto the other line until it lights up, or put a shape where they meet and join all lines to it",
      "put a shape where the lines meet and glue each connector to it", "put a shape where the lines meet and join all lines to it"}},
    {"line-as-bus", "lines taken for a bus",
     {"draw the bus with the shape Bus of the library Network and join the lines to it", "use the stencil Ethernet and drag its yellow handles "
      "onto the devices", "draw the bus as a shape and join the lines to it"}},
    {"bar-as-bus", "bars taken for a bus", {GLUE_DRAWIO, GLUE_VISIO, GLUE_OTHER}},
    {"line-meets-line", "line ends joined to each other because they meet",
     {"draw it as one line, or put a shape where they meet and join all lines to it",
      "draw it as one connector, or put a shape where they meet and glue each connector to it",
      "draw it as one line, or put a shape where they meet"}},
    {"loose-end", "line ends that join nothing", {GLUE_DRAWIO, GLUE_VISIO, GLUE_OTHER}},
    {"loose-line", "lines that join nothing at either end", {GLUE_DRAWIO, GLUE_VISIO, GLUE_OTHER}},
    {"plain-line", "plain lines taken for decoration", {NULL}},
    {"idle-loop", "lines from a text to itself", {NULL}},
    {"boundary-line", "lines taken for boundaries", {NULL}},
    {"shape-beside-link", "shapes on or beside a line that they are not joined to",
     {"drop the shape on the line again while the line is highlighted: the line is cut and joined on both sides",
      "drop the shape on the connector again: with connector splitting switched on it is cut and joined on both sides",
      "cut the line in two and join one half to each side of the shape"}},
    {"line-through-shape", "lines drawn through a shape that they are not joined to",
     {"join the line to the shape if it passes it in the network, else lead it round the shape",
      "join the connector to the shape if it passes it in the network, else lead it round the shape",
      "join the line to the shape if it passes it in the network, else lead it round the shape"}},
    {"hidden-layer", "hidden layers",
     {"View > Layers: show the layer, or delete it if it is not part of the network",
      "Home > Layers > Layer Properties: tick Visible and Print, or delete the layer if it is not part of the network",
      "show the layer, or delete it"}},
    {"hidden-shape", "shapes and lines that are hidden",
     {"show its layer under View > Layers, or unfold its container with the - sign, or raise its opacity, or give it another colour than "
      "what is behind it, or delete what is no part of the network",
      "show its layer under Home > Layers > Layer Properties, or delete what is no part of the network", "show it, or delete it"}},
    {"not-printed", "shapes and lines that are set not to print",
     {NULL, "Developer > Behaviour: untick Non-printing shape, or delete what is no part of the network", NULL}},
    {"cluster-as-node", "nodes with the name of a cluster",
     {NULL, NULL, "join the line to a node in the cluster and set lhead or ltail to the cluster's name, with compound=true on the graph"}},
    {"invisible-edge", "invisible edges taken for layout aids", {NULL}},
    {"same-thing", "things drawn more than once", {NULL}},
    {"off-page-joined", "off-page references joined", {NULL}},
    {"off-page-open", "off-page references without their other half",
     {"Edit Link on both symbols and choose the other's page, or give both the same label",
      "delete the symbol and drop a new Off-page reference, which makes its other half, or give both the same label",
      "give both halves the same label"}},
    {"master-missing", "shapes whose master is not in the file",
     {NULL, "open the file in Visio and replace the shapes by new ones from a stencil, then save it", NULL}},
    {"terminal-missing", "lines glued to a shape that is gone", {GLUE_DRAWIO, GLUE_VISIO, GLUE_OTHER}},
    {"glue-of-shapes", "shapes glued to each other without a line",
     {NULL, "if they are joined in the network, draw a connector between them and glue both its ends", NULL}},
    {"glue-between", "shapes glued between two others",
     {NULL, "draw a connector from the shape to each of the two and glue both its ends", NULL}},
    {"glue-vanished", "glue to something that is gone", {NULL, "drag the end onto what it should join, or draw the line again", NULL}},
    {"duplicate-id", "shapes that share an id", {"cut one of them and paste it again: it gets an id of its own", NULL,
                                                 "give each its own id"}},
    {"label-too-long", "labels cut off because of their length", {"move the long text into a note of its own",
                                                                   "move the long text into a note of its own",
                                                                   "move the long text into a note of its own"}},
    {"page-missing", "pages whose contents are missing", {NULL, "open and save the file in Visio", NULL}},
    {"page-unread", "pages that could not be read", {"open and save the file in draw.io", "open the file in Visio, which mends what it can, and save it", NULL}},
    {"styles-unread", "documents whose styles could not be read", {NULL, "open the file in Visio, which mends what it can, and save it", NULL}},
    {"master-unread", "masters that could not be read", {NULL, "open and save the file in Visio", NULL}},
    {"masters-unread", "masters that could not be read", {NULL, "open and save the file in Visio", NULL}},
    {"macros", "macros", {NULL, "File > Save As: choose .vsdx, which has no macros", NULL}},
    {"external-part", "references outside of the file", {NULL, "Data > Linked data: break the link before you send the file", NULL}},
    {"visio-validation", "issues that Visio's own check found", {NULL, "Process > Check Diagram: mend or ignore the issue", NULL}},
    {"pdf-source", "diagrams inside a PDF", {NULL}},
    {"pdf-sources-differ", "PDFs that hold two different diagrams", {"export the PDF again from the diagram that counts", NULL, NULL}},
    {"pdf-source-damaged", "diagrams inside a PDF that cannot be read", {"check the .drawio file itself", NULL, "check the source drawing itself"}},
    {"pdf-pages", "PDFs with other pages than the diagram inside", {"export all pages", NULL, NULL}},
    {"pdf-own-words", "PDFs of demarc's own", {NULL, NULL, "check the drawing that it was made from"}},
    {"pdf-graph-not-read", "PDFs without a diagram inside",
     {NULL, NULL, "run demarc on the source drawing; from draw.io export with 'Include a copy of my diagram'"}},
    {"pdf-text-hidden", "texts in a PDF that nobody can see",
     {NULL, NULL, "give the text a colour that stands out and nothing over it, or delete it, in the source drawing, and export again"}},
    {"pdf-text-unverified", "pages of a PDF whose text could not be drawn",
     {NULL, NULL, "export the PDF again with all fonts embedded (PDF/A does it)"}},
    {"text-as-node", "texts without frame and line taken for things",
     {NULL, NULL, "give the node a shape and the lines that join it, or shape=note if it is a remark"}},
    {"text-as-remark", "texts without frame and line that may name things",
     {NULL, NULL, "give the node a shape and the lines that join it, or shape=note if it is a remark"}},
    {"placeholder-unknown", "placeholders in labels that stand for nothing known",
     {"Edit Data: add a property of that name, or write the text itself", NULL, NULL}},
    {"checksum-wrong", "pictures whose diagram does not match its checksum", {"open the picture in draw.io and export it again", NULL, NULL}},
    {"parent-missing", "shapes whose group is missing", {NULL}},
    {"too-deep", "groups nested too deeply", {"ungroup them", "ungroup them", "ungroup them"}},
};

static enum tool tool_of(const char *format)
{
    if (strcmp(format, "drawio") == 0)
        return TOOL_DRAWIO;
    return strcmp(format, "vsdx") == 0 || strcmp(format, "vdx") == 0 ? TOOL_VISIO : TOOL_OTHER;
}

static int row_of(const char *id)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].id, id) == 0)
            return (int)i;
    return -1;
}

const char *repair_hint(const char *id, const char *format)
{
    int row = row_of(id);
    const char *hint = row >= 0 ? rows[row].hints[tool_of(format)] : NULL;
    return hint ? hint : "";
}

const char *repair_kind(const char *id)
{
    int row = row_of(id);
    return row >= 0 ? rows[row].kind : id;
}
