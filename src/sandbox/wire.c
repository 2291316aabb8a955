/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire.h"

#include "text.h"

#include <string.h>

#define NO_STRING G_MAXUINT32

static void transfer(struct wire *w, void *value, gsize size)
{
    if (w->out) {
        g_byte_array_append(w->out, value, (guint)size);
        return;
    }
    w->failed = w->failed || (gsize)(w->end - w->at) < size;
    if (w->failed) {
        memset(value, 0, size);
        return;
    }
    memcpy(value, w->at, size);
    w->at += size;
}

void wire_int(struct wire *w, int *value)
{
    transfer(w, value, sizeof *value);
}

void wire_uint(struct wire *w, guint *value)
{
    transfer(w, value, sizeof *value);
}

void wire_double(struct wire *w, double *value)
{
    transfer(w, value, sizeof *value);
}

static void write_string(struct wire *w, const char *value)
{
    guint length = value ? (guint)strlen(value) : NO_STRING;
    wire_uint(w, &length);
    if (value)
        g_byte_array_append(w->out, (const guint8 *)value, length);
}

static const char *read_string(struct wire *w)
{
    guint length;
    wire_uint(w, &length);
    if (length == NO_STRING && !w->failed)
        return NULL;
    const char *bytes = (const char *)w->at;
    w->failed = w->failed || (gsize)(w->end - w->at) < length || !text_is_clean(bytes, length);
    if (w->failed || length == 0)
        return "";
    w->at += length;
    return g_string_chunk_insert_len(w->strings, bytes, length);
}

void wire_string(struct wire *w, const char **value)
{
    if (w->out)
        write_string(w, *value);
    else
        *value = read_string(w);
}

void wire_array(struct wire *w, GArray *array, guint most, void (*fields)(struct wire *wire, void *element))
{
    guint count = array->len, size = g_array_get_element_size(array);
    g_autofree char *element = g_malloc0(size);
    wire_uint(w, &count);
    w->failed = w->failed || count > most;
    for (guint i = 0; i < count && !w->failed; i++) {
        memcpy(element, w->out ? array->data + (gsize)i * size : memset(element, 0, size), size);
        fields(w, element);
        if (!w->out && !w->failed)
            g_array_append_vals(array, element, 1);
    }
}
