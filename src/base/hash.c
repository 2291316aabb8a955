/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hash.h"

#include <string.h>
#include <sys/random.h>

struct sip {
    guint64 v0, v1, v2, v3;
};

static guint64 rotate(guint64 x, int by)
{
    return x << by | x >> (64 - by);
}

static void sip_round(struct sip *s)
{
    s->v0 += s->v1;
    s->v1 = rotate(s->v1, 13) ^ s->v0;
    s->v0 = rotate(s->v0, 32);
    s->v2 += s->v3;
    s->v3 = rotate(s->v3, 16) ^ s->v2;
    s->v0 += s->v3;
    s->v3 = rotate(s->v3, 21) ^ s->v0;
    s->v2 += s->v1;
    s->v1 = rotate(s->v1, 17) ^ s->v2;
    s->v2 = rotate(s->v2, 32);
}

static void sip_absorb(struct sip *s, guint64 word)
{
    s->v3 ^= word;
    sip_round(s);
    s->v0 ^= word;
}

static const guint64 *process_key(void)
{
    static guint64 key[2];
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        for (int i = 0; i < 2; i++)
            if (getrandom(&key[i], sizeof key[i], 0) != sizeof key[i])
                key[i] = (guint64)g_random_int() << 32 | g_random_int();
        g_once_init_leave(&ready, 1);
    }
    return key;
}

guint hash_string(gconstpointer text)
{
    const guint64 *key = process_key();
    struct sip s = {key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du, key[0] ^ 0x6c7967656e657261u,
                    key[1] ^ 0x7465646279746573u};
    const char *p = text;
    size_t length = strlen(p), left = length;
    for (; left >= 8; p += 8, left -= 8) {
        guint64 word;
        memcpy(&word, p, 8);
        sip_absorb(&s, word);
    }
    guint64 last = (guint64)length << 56;
    for (size_t i = 0; i < left; i++)
        last |= (guint64)(guchar)p[i] << (8 * i);
    sip_absorb(&s, last);
    s.v2 ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(&s);
    guint64 sum = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
    return (guint)(sum ^ sum >> 32);
}
