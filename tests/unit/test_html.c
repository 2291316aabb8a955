/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The HTML report and the SVG: well-formed, escaped, every reference met, nothing loaded from elsewhere, the same bytes twice.
 */
#include "check.h"
#include "element_ids.h"
#include "hash.h"
#include "html_page.h"
#include "importer.h"
#include "markup.h"
#include "renderer.h"
#include "resolve.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

struct sample {
    struct source *source;
    struct drawing *drawing;
    struct network *network;
    struct findings *findings;
    struct network_register *reg;
    struct report report;
};

static void sample_make(struct sample *s, struct source *source)
{
    g_autoptr(GError) error = NULL;
    s->source = source;
    s->drawing = import_drawing(source, &error);
    s->network = s->drawing ? resolve_drawing(s->drawing, &error) : NULL;
    const struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026)};
    s->findings = s->network ? checks_run(s->network, &assessment, &s->reg, &error) : NULL;
    if (!s->findings)
        fail_msg("%s: %s", source->path, error->message);
    s->report = (struct report){.network = s->network, .findings = s->findings, .reg = s->reg, .assessment = assessment};
}

static void sample_clear(struct sample *s)
{
    register_free(s->reg);
    findings_free(s->findings);
    network_free(s->network);
    drawing_free(s->drawing);
    source_free(s->source);
}

static struct source *source_of_text(const char *path, const char *text)
{
    struct source *source = g_new0(struct source, 1);
    source->path = g_strdup(path);
    source->data = g_bytes_new(text, strlen(text));
    source->sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    return source;
}

static GByteArray *render_as(const struct sample *s, const char *format, enum render_subject subject)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_AUTO};
    GByteArray *out = g_byte_array_new();
    if (!renderer_find(format, subject)->render(&s->report, &options, out, &error))
        fail_msg("%s: %s", s->network->path, error->message);
    return out;
}

static xmlDoc *parse(const GByteArray *bytes)
{
    xmlDoc *doc = xmlReadMemory((const char *)bytes->data, (int)bytes->len, "page", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
    assert_non_null(doc);
    return doc;
}

/* ---- what a page must keep to ---- */

struct survey {
    GHashTable *ids;        /* owned by the table */
    GPtrArray *references;  /* ids that something points at, owned */
    int scripts;
};

static char *attribute(xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    char *copy = g_strdup((const char *)value);
    xmlFree(value);
    return copy;
}

static void add_references(struct survey *s, const char *list)
{
    g_auto(GStrv) names = g_strsplit(list ? list : "", " ", -1);
    for (char **name = names; *name; name++)
        if (**name)
            g_ptr_array_add(s->references, g_strdup(*name));
}

static void look_at(struct survey *s, xmlNode *node)
{
    static const char *const pointing[] = {"data-elements", "data-path", "data-of", "aria-controls", "aria-labelledby"};
    g_autofree char *id = attribute(node, "id"), *href = attribute(node, "href"), *src = attribute(node, "src");
    g_autofree char *style = attribute(node, "style");
    assert_null(src);
    assert_null(style); /* the policy forbids it */
    s->scripts += strcmp((const char *)node->name, "script") == 0;
    if (id && !g_hash_table_add(s->ids, g_strdup(id)))
        fail_msg("id %s stands twice", id);
    if (href) {
        assert_int_equal(*href, '#');
        add_references(s, href + 1);
    }
    for (guint i = 0; i < G_N_ELEMENTS(pointing); i++) {
        g_autofree char *list = attribute(node, pointing[i]);
        add_references(s, list);
    }
    for (const xmlAttr *a = node->properties; a; a = a->next)
        assert_false(g_ascii_strncasecmp((const char *)a->name, "on", 2) == 0); /* onclick and its like */
}

static void walk(struct survey *s, xmlNode *node)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        look_at(s, node);
        walk(s, node->children);
    }
}

static void check_page(const GByteArray *bytes, int scripts)
{
    struct survey s = {g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL), g_ptr_array_new_with_free_func(g_free), 0};
    xmlDoc *doc = parse(bytes);
    walk(&s, xmlDocGetRootElement(doc));
    assert_int_equal(s.scripts, scripts);
    for (guint i = 0; i < s.references->len; i++)
        if (!g_hash_table_contains(s.ids, g_ptr_array_index(s.references, i)))
            fail_msg("nothing has the id %s", (const char *)g_ptr_array_index(s.references, i));
    g_hash_table_unref(s.ids);
    g_ptr_array_unref(s.references);
    xmlFreeDoc(doc);
}

static gboolean says(const GByteArray *bytes, const char *text)
{
    return g_strstr_len((const char *)bytes->data, bytes->len, text) != NULL;
}

/* ---- tests ---- */

static void test_organisations(void **state)
{
    static const char *const files[] = {"harrowmere.drawio", "harrowmere-fixed.drawio", "thornshire.dot", "brackenfold.vsdx"};
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(FIXTURES, "organisations", files[i], NULL);
        struct sample s = {0};
        sample_make(&s, source_read(path, NULL));
        g_autoptr(GByteArray) page = render_as(&s, "html", RENDER_FINDINGS);
        check_page(page, 1);
        if (s.network->has_geometry) { /* laying out the other one takes seconds */
            g_autoptr(GByteArray) again = render_as(&s, "html", RENDER_FINDINGS), svg = render_as(&s, "svg", RENDER_PAGES);
            check_page(svg, 0);
            assert_true(page->len == again->len && memcmp(page->data, again->data, page->len) == 0);
        }
        sample_clear(&s);
    }
}

/* Every shape that a finding points at is found on the page by type and the file's own id. */
static void test_elements_have_ids(void **state)
{
    g_autofree char *path = g_build_filename(FIXTURES, "organisations", "harrowmere.drawio", NULL);
    struct sample s = {0};
    sample_make(&s, source_read(path, NULL));
    g_autoptr(GByteArray) page = render_as(&s, "html", RENDER_FINDINGS);
    assert_true(says(page, "<g id=\"node-p1-n40\" class=\"shape node v-fail\" data-type=\"node\" data-id=\"n40\" data-page=\"1\">"));
    assert_true(says(page, "<g id=\"link-p1-e47\" class=\"shape link v-fail\""));
    assert_true(says(page, "<li class=\"shape note v-fail\" id=\"note-p1-title\"")); /* the title block is not drawn, but shown */
    assert_true(says(page, ">FW-PSN</text>"));
    assert_true(says(page, "Depot switch"));
    sample_clear(&s);
}

#define HOSTILE "<script>alert('x')</script> ]]> & \\\"--> {{7*7}} </style>"
#define HOSTILE_PLAIN "<script>alert('x')</script> ]]> & \"--> {{7*7}} </style>"

static void add_register(struct sample *s)
{
    struct element node = {ELEMENT_NODE, 0};
    register_free(s->reg);
    s->reg = register_new();
    struct register_entry *entry = register_add(s->reg, REGISTER_EXTERNAL, node);
    register_set(s->reg, entry, FIELD_ORGANISATION, HOSTILE_PLAIN, GRADE_STATED, "", node);
    register_set(s->reg, entry, FIELD_REASON, HOSTILE_PLAIN, GRADE_WEAK, "only </td> is named", node);
    register_add(s->reg, REGISTER_NIL, (struct element){ELEMENT_NONE, -1});
    s->report.reg = s->reg;
}

static void test_hostile_text(void **state)
{
    struct sample s = {0};
    sample_make(&s, source_of_text("<img src=x onerror=alert(1)>\001.dot",
                                   "graph \"g\" { label=\"" HOSTILE " Date created: 1 June 2026\";\n"
                                   "  subgraph cluster_a { label=\"" HOSTILE "\"; \"id \\\"><b>\" [label=\"Firewall " HOSTILE "\"]; }\n"
                                   "  internet [label=\"Internet " HOSTILE "\"]; n [label=\"" HOSTILE "\"];\n"
                                   "  internet -- \"id \\\"><b>\" [label=\"" HOSTILE "\"]; internet -- n; }\n"));
    add_register(&s);
    struct waiver waiver = {.rule = "PSN-B-INTERNET", .about = "label <b>", .reason = HOSTILE_PLAIN, .owner = "<i>",
                            .approved = 1, .expires = 2};
    const struct waiver_use use = {&waiver, WAIVER_EXPIRED, 0};
    g_array_append_val(s.findings->waivers, use);
    g_autoptr(GByteArray) page = render_as(&s, "html", RENDER_FINDINGS), svg = render_as(&s, "svg", RENDER_PAGES);
    check_page(page, 1);
    check_page(svg, 0);
    assert_false(says(page, "<script>alert"));
    assert_false(says(page, "<img"));
    assert_false(says(page, "<b>"));
    assert_false(says(page, "&lt;script&gt;alert(&apos;x&apos;)&lt;/script&gt; ]]> "));
    assert_true(says(page, "External and third-party connections"));
    assert_true(says(page, "No wireless device was recognised on the diagram."));
    assert_true(says(page, "<th scope=\"col\">Business reason</th>"));
    assert_true(says(page, "Has no effect: "));
    sample_clear(&s);
}

static void test_policy_forbids_requests(void **state)
{
    struct sample s = {0};
    sample_make(&s, source_of_text("empty.dot", "graph g { }"));
    g_autoptr(GByteArray) page = render_as(&s, "html", RENDER_FINDINGS);
    check_page(page, 1);
    assert_true(says(page, "content=\"default-src 'none'; style-src 'sha256-"));
    assert_false(says(page, "url("));
    assert_false(says(page, "@import"));
    sample_clear(&s);
}

static void add_node(struct network *n, const char *id)
{
    const struct node node = {.origin = {.id = network_string(n, id)}, .label = "", .name = "", .organisation = "", .location = ""};
    g_array_append_val(n->nodes, node);
}

static void test_element_ids(void **state)
{
    static const struct {
        const char *id, *expected;
    } rows[] = {{"n05", "node-p1-n05"}, {"a b", "node-p1-a_20b"}, {"a_20b", "node-p1-a_5f20b"}, {"n05", "node-p1-n05_-2"},
                {"n05_-2", "node-p1-n05_5f-2"}, {"\xC3\xA9", "node-p1-_c3_a9"}, {"n05", "node-p1-n05_-3"}};
    struct network *n = network_new("x", "0", "dot");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        add_node(n, rows[i].id);
    struct element_ids *ids = element_ids_new(n);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_string_equal(element_ids_get(ids, (struct element){ELEMENT_NODE, (int)i}), rows[i].expected);
    element_ids_free(ids);
    network_free(n);
}

static void test_markup(void **state)
{
    g_autoptr(GString) out = g_string_new(NULL);
    markup_add(out, "<a title=\"%s\">%s</a>", "\"'<>&", "a\001b\x7F &#x1; \xC3\xA9");
    assert_string_equal(out->str, "<a title=\"&quot;&apos;&lt;&gt;&amp;\">a\xEF\xBF\xBD" "b\xEF\xBF\xBD &amp;#x1; \xC3\xA9</a>");
    static const struct {
        double v;
        const char *text;
    } numbers[] = {{0, "0"}, {-0.001, "0"}, {1.5, "1.5"}, {-12.345, "-12.35"}, {100, "100"}, {1e7, "10000000"}, {0.1 + 0.2, "0.3"}};
    for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_string_truncate(out, 0);
        markup_number(out, numbers[i].v);
        assert_string_equal(out->str, numbers[i].text);
    }
}

static void test_long_words(void **state)
{
    static const struct {
        const char *text, *html;
    } cases[] = {
        {"short_name.x stays", "short_name.x stays"},
        {"in DemoIntegrationRuntime_east-1.log & so.", "in Demo<wbr/>Integration<wbr/>Runtime_<wbr/>east-<wbr/>1.log &amp; so."},
        {"ends with https://example.org/name.", "ends with https:<wbr/>//example<wbr/>.org/<wbr/>name."},
        {"\nblank  lines ", "\nblank  lines "},
        {"", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        html_words(out, cases[i].text);
        assert_string_equal(out->str, cases[i].html);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_organisations),
        cmocka_unit_test(test_elements_have_ids),
        cmocka_unit_test(test_hostile_text),
        cmocka_unit_test(test_policy_forbids_requests),
        cmocka_unit_test(test_element_ids),
        cmocka_unit_test(test_markup),
        cmocka_unit_test(test_long_words),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    xmlCleanupParser();
    return failed;
}
