/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register.h"

static const struct {
    const char *name, *head;
} fields[] = {
    [FIELD_NAME] = {"name", "Name"},
    [FIELD_KIND] = {"kind", "Kind"},
    [FIELD_ORGANISATION] = {"organisation", "Organisation or network"},
    [FIELD_REASON] = {"reason", "Business reason"},
    [FIELD_RESPONSIBILITY] = {"responsibility", "Boundary of responsibility"},
    [FIELD_MEDIUM] = {"medium", "Connection"},
    [FIELD_PSN] = {"psn", "PSN"},
    [FIELD_LOCATION] = {"location", "Location"},
    [FIELD_OFFSHORE] = {"offshore", "Shown as off-shored"},
    [FIELD_GUARDED_BY] = {"guarded-by", "Guarded by"},
    [FIELD_JOINED_TO] = {"joined-to", "Joined to"},
    [FIELD_WHERE] = {"where", "Where"},
    [FIELD_USERS] = {"users", "Users"},
    [FIELD_METHOD] = {"method", "Method"},
    [FIELD_MANAGED] = {"managed", "Managed"},
    [FIELD_CODE] = {"code", "Service code"},
    [FIELD_STATEMENT] = {"statement", "As stated"},
    [FIELD_SCOPE] = {"scope", "Covers"},
    [FIELD_ASSERTED_BY] = {"asserted-by", "Asserted by"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(fields) == FIELD_COUNT);

static const struct register_form forms[] = {
    [REGISTER_EXTERNAL] = {"external", "External and third-party connections", "No external connection was recognised on the diagram.", 'E', 6,
                           {{FIELD_ORGANISATION, 0.18}, {FIELD_REASON, 0.18}, {FIELD_RESPONSIBILITY, 0.2}, {FIELD_MEDIUM, 0.14},
                            {FIELD_PSN, 0.1}, {FIELD_GUARDED_BY, 0.15}}},
    [REGISTER_PSN_SERVICE] = {"psn-service", "PSN services", "No PSN service is named on the diagram.", 'P', 4,
                              {{FIELD_NAME, 0.35}, {FIELD_KIND, 0.2}, {FIELD_CODE, 0.12}, {FIELD_JOINED_TO, 0.28}}},
    [REGISTER_NON_PSN_SERVICE] = {"non-psn-service", "Non-PSN services", "No non-PSN service is named on the diagram.", 'N', 4,
                                  {{FIELD_NAME, 0.27}, {FIELD_REASON, 0.27}, {FIELD_LOCATION, 0.16}, {FIELD_JOINED_TO, 0.25}}},
    [REGISTER_SITE] = {"site", "Sites and local connections with users", "No site or group of users was recognised on the diagram.", 'U', 3,
                       {{FIELD_NAME, 0.4}, {FIELD_USERS, 0.2}, {FIELD_JOINED_TO, 0.35}}},
    [REGISTER_REMOTE] = {"remote", "Remote access", "No remote access was recognised on the diagram.", 'R', 5,
                         {{FIELD_NAME, 0.29}, {FIELD_USERS, 0.1}, {FIELD_METHOD, 0.2}, {FIELD_MANAGED, 0.13}, {FIELD_JOINED_TO, 0.23}}},
    [REGISTER_WIRELESS] = {"wireless", "Wireless", "No wireless device was recognised on the diagram.", 'W', 4,
                           {{FIELD_NAME, 0.3}, {FIELD_KIND, 0.18}, {FIELD_WHERE, 0.21}, {FIELD_JOINED_TO, 0.26}}},
    [REGISTER_SECURITY] = {"security-device", "Security devices", "No security device was recognised on the diagram.", 'G', 4,
                           {{FIELD_NAME, 0.29}, {FIELD_KIND, 0.17}, {FIELD_WHERE, 0.19}, {FIELD_JOINED_TO, 0.3}}},
    [REGISTER_OFFSHORE] = {"offshore", "Off-shored infrastructure and connections", "Nothing off-shored was recognised on the diagram.", 'O', 4,
                           {{FIELD_NAME, 0.3}, {FIELD_LOCATION, 0.15}, {FIELD_OFFSHORE, 0.25}, {FIELD_JOINED_TO, 0.25}}},
    [REGISTER_ONWARD] = {"onward", "Onward connectivity", "No other network can be reached through the organisation's own.", 'C', 4,
                         {{FIELD_NAME, 0.28}, {FIELD_PSN, 0.15}, {FIELD_REASON, 0.26}, {FIELD_GUARDED_BY, 0.26}}},
    [REGISTER_NIL] = {"nil-return", "Nil returns", "The diagram states no nil return.", '\0', 4,
                      {{FIELD_NAME, 0.18}, {FIELD_STATEMENT, 0.42}, {FIELD_SCOPE, 0.2}, {FIELD_ASSERTED_BY, 0.2}}},
};
G_STATIC_ASSERT(G_N_ELEMENTS(forms) == REGISTER_PART_COUNT);

const char *register_field_name(enum register_field field)
{
    return fields[field].name;
}

const char *register_field_head(enum register_field field)
{
    return fields[field].head;
}

const char *register_grade_name(enum register_grade grade)
{
    static const char *const names[] = {"missing", "weak", "stated", "not-needed"};
    return names[grade];
}

const struct register_form *register_form(enum register_part part)
{
    return &forms[part];
}

gboolean register_form_has(enum register_part part, enum register_field field)
{
    for (int c = 0; c < forms[part].columns; c++)
        if (forms[part].column[c].field == field)
            return TRUE;
    return FALSE;
}

struct network_register *register_new(void)
{
    struct network_register *reg = g_new0(struct network_register, 1);
    reg->entries = g_array_new(FALSE, TRUE, sizeof(struct register_entry));
    reg->matrix = g_array_new(FALSE, TRUE, sizeof(struct matrix_cell));
    reg->strings = g_string_chunk_new(2048);
    return reg;
}

void register_free(struct network_register *reg)
{
    if (!reg)
        return;
    g_array_unref(reg->entries);
    g_array_unref(reg->matrix);
    g_string_chunk_free(reg->strings);
    g_free(reg);
}

const char *register_string(struct network_register *reg, const char *s)
{
    return s && *s ? g_string_chunk_insert(reg->strings, s) : "";
}

struct register_entry *register_add(struct network_register *reg, enum register_part part, struct element about)
{
    struct register_entry entry = {.part = part, .about = about, .users = -1};
    for (int f = 0; f < FIELD_COUNT; f++)
        entry.values[f].text = entry.values[f].how = "";
    if (forms[part].letter)
        g_snprintf(entry.number, sizeof entry.number, "%c%u", forms[part].letter, reg->counts[part] + 1);
    reg->counts[part]++;
    g_array_append_val(reg->entries, entry);
    return register_entry_at(reg, reg->entries->len - 1);
}

void register_set(struct network_register *reg, struct register_entry *entry, enum register_field field, const char *text,
                  enum register_grade grade, const char *how, struct element from)
{
    if ((text && *text) || grade == GRADE_NOT_NEEDED)
        entry->values[field] = (struct register_value){register_string(reg, text), grade, register_string(reg, how), from};
}

const struct register_entry *register_find(const struct network_register *reg, const struct network *n, enum register_part part,
                                           struct element about)
{
    if (about.type == ELEMENT_NODE && network_node(n, about.index)->same_as >= 0)
        about.index = network_node(n, about.index)->same_as;
    for (guint i = 0; i < reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(reg, i);
        if (e->part == part && e->about.type == about.type && e->about.index == about.index)
            return e;
    }
    return NULL;
}

guint register_count(const struct network_register *reg, enum register_part part)
{
    return reg->counts[part];
}
