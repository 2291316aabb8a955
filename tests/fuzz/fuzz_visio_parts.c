/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A Visio page and a master before they are packed into a zip, whose checksums a fuzzer does not get through. The input is the
 * page, and after a NUL the master.
 */
#include "line.h"

#include <string.h>
#include <zlib.h>

#define MAIN "xmlns='http://schemas.microsoft.com/office/visio/2012/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
#define VISIO "http://schemas.microsoft.com/visio/2010/relationships"

extern const struct importer visio_importer;

static const struct {
    const char *name, *xml; /* NULL: from the input */
} parts[] = {
    {"_rels/.rels", RELATIONS "<Relationship Id='rId1' Type='" VISIO "/document' Target='visio/document.xml'/></Relationships>"},
    {"visio/document.xml", "<VisioDocument " MAIN "/>"},
    {"visio/_rels/document.xml.rels", RELATIONS "<Relationship Id='rId1' Type='" VISIO "/pages' Target='pages/pages.xml'/>"
                                                "<Relationship Id='rId2' Type='" VISIO "/masters' Target='masters/masters.xml'/></Relationships>"},
    {"visio/pages/pages.xml", "<Pages " MAIN "><Page ID='0' Name='One'><PageSheet><Cell N='PageWidth' V='10'/><Cell N='PageHeight' V='10'/>"
                              "</PageSheet><Rel r:id='rId1'/></Page></Pages>"},
    {"visio/pages/_rels/pages.xml.rels", RELATIONS "<Relationship Id='rId1' Type='" VISIO "/page' Target='page1.xml'/></Relationships>"},
    {"visio/masters/masters.xml", "<Masters " MAIN "><Master ID='2' NameU='Firewall.41'><Rel r:id='rId1'/></Master></Masters>"},
    {"visio/masters/_rels/masters.xml.rels", RELATIONS "<Relationship Id='rId1' Type='" VISIO "/master' Target='master1.xml'/></Relationships>"},
    {"visio/pages/page1.xml", NULL},
    {"visio/masters/master1.xml", NULL},
};

static void put(GByteArray *out, guint32 value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        g_byte_array_append(out, &(guint8){(guint8)(value >> (8 * i))}, 1);
}

/* The fields that a local header and the central directory share (APPNOTE 4.3.7, 4.3.12): stored, not packed. */
static void put_common(GByteArray *out, const char *name, const guint8 *data, guint size)
{
    put(out, 20, 2);
    put(out, 0, 2);
    put(out, 0, 2);
    put(out, 0, 2);
    put(out, 0x21, 2); /* 1 January 1980 */
    put(out, (guint32)crc32(0, data, size), 4);
    put(out, size, 4);
    put(out, size, 4);
    put(out, (guint32)strlen(name), 2);
    put(out, 0, 2);
}

static void add_part(GByteArray *out, GByteArray *directory, const char *name, const guint8 *data, guint size)
{
    guint at = out->len;
    put(out, 0x04034b50, 4);
    put_common(out, name, data, size);
    g_byte_array_append(out, (const guint8 *)name, (guint)strlen(name));
    g_byte_array_append(out, data, size);
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    put_common(directory, name, data, size);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, at, 4);
    g_byte_array_append(directory, (const guint8 *)name, (guint)strlen(name));
}

static void finish(GByteArray *out, const GByteArray *directory)
{
    guint at = out->len;
    g_byte_array_append(out, directory->data, directory->len);
    put(out, 0x06054b50, 4);
    put(out, 0, 4);
    put(out, G_N_ELEMENTS(parts), 2);
    put(out, G_N_ELEMENTS(parts), 2);
    put(out, directory->len, 4);
    put(out, at, 4);
    put(out, 0, 2);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *nul = size ? memchr(data, 0, size) : NULL;
    size_t page = nul ? (size_t)(nul - data) : size;
    g_autoptr(GByteArray) out = g_byte_array_new(), directory = g_byte_array_new();
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        const guint8 *xml = (const guint8 *)parts[i].xml;
        if (xml)
            add_part(out, directory, parts[i].name, xml, (guint)strlen(parts[i].xml));
        else if (strstr(parts[i].name, "page"))
            add_part(out, directory, parts[i].name, data, (guint)page);
        else
            add_part(out, directory, parts[i].name, nul ? nul + 1 : (const guint8 *)"<MasterContents/>", nul ? (guint)(size - page - 1) : 17);
    }
    finish(out, directory);
    line_import(&visio_importer, out->data, out->len);
    return 0;
}
