/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bands.h"

#include "sketch_links.h"

static enum band band_of_domain(enum domain domain)
{
    switch (domain) {
    case DOMAIN_INTERNET: case DOMAIN_PSN: case DOMAIN_GOVNET: case DOMAIN_PARTNER: case DOMAIN_CLOUD: case DOMAIN_CLOUD_OFFSHORE: return BAND_OUTSIDE;
    case DOMAIN_DMZ: return BAND_BOUNDARY;
    case DOMAIN_WAN: return BAND_CARRIERS;
    case DOMAIN_REMOTE: case DOMAIN_UNMANAGED: return BAND_REMOTE;
    default: return BAND_CORE;
    }
}

static enum band band_of_zone(const struct zone *z)
{
    enum band band = band_of_domain(z->domain);
    /* A zone of a carrier's is drawn with the sites: it holds more than a cloud. */
    return (z->kind == ZONE_SITE && z->domain == DOMAIN_CORE) || band == BAND_CARRIERS ? BAND_SITES : band;
}

static void find_tops(struct bands *b)
{
    const struct network *n = b->network;
    for (int z = 0; z < (int)n->zones->len; z++) {
        int top = z;
        while (network_zone(n, top)->parent >= 0)
            top = network_zone(n, top)->parent;
        b->top[z] = top;
        b->zone[z] = band_of_zone(network_zone(n, top));
    }
}

static void find_outward(struct bands *b)
{
    const struct network *n = b->network;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int e = 0; e < 2; e++)
            if (sketch_draws_link(l) && l->ends[e].type == ELEMENT_NODE && l->ends[1 - e].type == ELEMENT_NODE &&
                band_of_domain(network_node(n, l->ends[1 - e].index)->domain) == BAND_OUTSIDE)
                b->outward[l->ends[e].index] = TRUE;
    }
}

/* Firewalls, and what leads outside, stand at the boundary if they stand in no zone. */
static enum band band_of_loose(const struct bands *b, int node)
{
    const struct node *v = network_node(b->network, node);
    enum kind kind = class_info(v->class)->kind;
    enum band band = band_of_domain(v->domain);
    gboolean guards = kind == KIND_FIREWALL || ((kind == KIND_ROUTER || kind == KIND_GATEWAY) && b->outward[node]);
    return band == BAND_CORE && guards ? BAND_BOUNDARY : band;
}

/* ---- perimeters ---- */

/* What an outermost zone holds and is joined to. */
struct holding {
    guint guards, switches, others; /* firewalls, routers and gateways; what only forwards; what does not */
    gboolean enforces, outward, inward;
};

static void count(struct holding *h, const struct bands *b, int node)
{
    const struct node *v = network_node(b->network, node);
    enum kind kind = class_info(v->class)->kind;
    if (v->origin.shape < 0) /* where lines meet */
        return;
    if (!node_has_role(v, ROLE_TRANSIT) || node_has_role(v, ROLE_WIRELESS))
        h->others++;
    else if (kind == KIND_FIREWALL || kind == KIND_ROUTER || kind == KIND_GATEWAY)
        h->guards++;
    else
        h->switches++;
    h->enforces |= node_has_role(v, ROLE_ENFORCE) && node_has_role(v, ROLE_SECURITY);
    h->outward |= b->outward[node];
}

static int top_of_end(const struct bands *b, const struct link_end *end)
{
    int zone = end->type == ELEMENT_ZONE ? end->index : end->type == ELEMENT_NODE ? network_node(b->network, end->index)->zone : -1;
    return zone >= 0 ? b->top[zone] : -1;
}

/* Rooms of the organisation's own that hold what guards the boundary and nothing else, between outside and what lies within: not a branch
 * with its router and firewall, which leads nowhere else. */
static void find_perimeters(struct bands *b)
{
    const struct network *n = b->network;
    g_autofree struct holding *holding = g_new0(struct holding, n->zones->len + 1);
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (network_node(n, i)->zone >= 0 && sketch_draws_node(n, i))
            count(&holding[b->top[network_node(n, i)->zone]], b, i);
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        int top[] = {top_of_end(b, &l->ends[0]), top_of_end(b, &l->ends[1])};
        for (int e = 0; e < 2; e++)
            if (sketch_draws_link(l) && top[e] >= 0 && top[1 - e] >= 0 && top[e] != top[1 - e])
                holding[top[e]].inward |= network_zone(n, top[1 - e])->domain == DOMAIN_CORE || b->zone[top[1 - e]] == BAND_BOUNDARY;
    }
    for (int z = 0; z < (int)n->zones->len; z++) {
        const struct holding *h = &holding[b->top[z]];
        if (network_zone(n, b->top[z])->domain == DOMAIN_CORE && h->others == 0 && h->guards > h->switches && h->enforces && h->outward && h->inward)
            b->zone[z] = BAND_BOUNDARY;
    }
}

void bands_init(struct bands *b, const struct network *n)
{
    *b = (struct bands){n, g_new(int, n->zones->len + 1), g_new(enum band, n->zones->len + 1), g_new(enum band, n->nodes->len + 1),
                        g_new0(gboolean, n->nodes->len + 1)};
    find_tops(b);
    find_outward(b);
    find_perimeters(b);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        int zone = network_node(n, i)->zone;
        b->node[i] = zone >= 0 ? b->zone[zone] : band_of_loose(b, i);
    }
}

void bands_clear(struct bands *b)
{
    g_free(b->top);
    g_free(b->zone);
    g_free(b->node);
    g_free(b->outward);
}
