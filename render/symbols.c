/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symbols.h"

/* ---- what several are made of ---- */

#define CLOUD "M 23 80 C -4 80 -2 51 17 50 C 11 27 44 20 54 33 C 65 18 93 28 85 47 C 104 51 100 80 77 80 Z f "
#define FRAME "R 8 8 84 84 10 f " /* of what decides about traffic and is no firewall */
#define TOWER "R 24 6 52 88 4 f "
#define SCREEN "R 10 12 80 56 4 f - 50 68 50 84 - 28 86 72 86 "

/* ---- emblems ---- */

#define PADLOCK "A 50 42 24 180 360 s R 16 42 68 50 6 k"
#define GLOBE "O 50 50 46 w M 50 4 C 18 30 18 70 50 96 s M 50 4 C 82 30 82 70 50 96 s - 4 50 96 50"
#define CROWN "M 10 88 L 2 26 L 30 54 L 50 10 L 70 54 L 98 26 L 90 88 Z k"
#define PORTICO "M 0 38 L 50 6 L 100 38 Z k - 18 48 18 80 - 50 48 50 80 - 82 48 82 80 - 4 94 96 94"
#define TRIAD "- 18 80 50 18 - 50 18 82 80 - 18 80 82 80 O 18 80 15 k O 50 18 15 k O 82 80 15 k"
#define HANDSET "M 2 48 C 2 4 98 4 98 48 L 98 62 L 68 62 L 68 46 C 62 38 38 38 32 46 L 32 62 L 2 62 Z k"
#define ASKED "A 50 32 24 180 405 s M 67 49 C 58 58 50 60 50 74 s O 50 94 5 k"
#define TILES "R 4 4 40 40 5 k R 56 4 40 40 5 k R 4 56 40 40 5 k R 56 56 40 40 5 k"
#define RACK "R 2 4 96 24 4 k R 2 38 96 24 4 k R 2 72 96 24 4 k"
#define ENVELOPE "R 0 16 100 68 5 w M 2 22 L 50 58 L 98 22 s"
#define FUNNEL "M 2 12 L 98 12 L 62 54 L 62 98 L 38 84 L 38 54 Z w O 30 0 4 k O 50 0 4 k O 70 0 4 k"
#define TURN "M 4 22 L 58 22 C 100 22 100 76 58 76 s > 58 76 4 76"
#define KEY "O 28 72 22 s - 44 56 94 6 - 76 24 94 42 - 60 40 74 54"
#define EYE "M 0 50 C 24 8 76 8 100 50 C 76 92 24 92 0 50 Z w O 50 50 17 k"
#define STOP "O 50 50 46 w - 20 16 84 80 - 18 18 82 82 - 16 20 80 84"
#define CARD "R 14 2 72 96 8 w - 40 16 60 16 O 50 44 15 k M 24 88 C 24 58 76 58 76 88 Z k"
#define SHIELD "M 50 0 L 92 16 C 92 60 76 86 50 100 C 24 86 8 60 8 16 Z w M 50 0 L 50 100 C 24 86 8 60 8 16 Z k"
#define DOORWAY "M 10 98 L 10 44 C 10 -12 90 -12 90 44 L 90 98 s > 50 98 50 40"
#define CONVERSION "R 0 32 34 36 3 k O 83 50 18 k > 36 50 66 50"
#define WEB_WALL                                                                                                             \
    "R 0 4 100 92 6 w R 0 4 100 24 6 k - 0 51 100 51 - 0 74 100 74 - 34 28 34 51 - 67 28 67 51 - 18 51 18 74 - 50 51 50 74 " \
    "- 82 51 82 74 - 34 74 34 96 - 67 74 67 96"
#define WALLED_CALL "M 4 40 C 4 -8 96 -8 96 40 L 96 50 L 68 50 L 68 38 C 62 30 38 30 32 38 L 32 50 L 4 50 Z k " \
                    "R 0 62 100 36 2 w - 0 80 100 80 - 33 62 33 80 - 67 62 67 80 - 17 80 17 98 - 50 80 50 98 - 83 80 83 98"
#define PASSED_CLOUD "M 22 92 C -6 92 -4 52 16 50 C 10 18 44 8 54 26 C 66 6 94 20 86 46 C 106 52 102 92 78 92 Z w M 30 60 L 46 76 L 70 44 s"
#define WAVES "O 50 92 10 k A 50 92 40 218 322 s A 50 92 74 218 322 s"
#define GUEST_WAVES "O 26 76 9 k A 26 76 32 222 318 s A 26 76 56 222 318 s O 78 36 14 k M 56 92 C 56 48 100 48 100 92 Z k"

/* ---- the symbols ---- */

#define EMBLEM_FRAME {22, 22, 56, 56}
#define EMBLEM_CLOUD {29, 34, 42, 42}
#define FRAME_EXTENT {8, 8, 84, 84}
#define CLOUD_EXTENT {2, 14, 96, 72} /* the box of icon_cloud_path */

static const struct symbol symbols[CLASS_COUNT] = {
    [CLASS_UNKNOWN] = {"D 7 5 R 10 12 80 76 4 f D 0 0", ASKED, {34, 26, 32, 48}, {10, 12, 80, 76}},
    [CLASS_FIREWALL] = {"R 6 14 88 72 3 f - 6 32 94 32 - 6 50 94 50 - 6 68 94 68 - 35 14 35 32 - 65 14 65 32 - 20 32 20 50 - 50 32 50 50 "
                        "- 80 32 80 50 - 35 50 35 68 - 65 50 65 68 - 20 68 20 86 - 50 68 50 86 - 80 68 80 86",
                        NULL, {0}, {6, 14, 88, 72}},
    [CLASS_WAF] = {FRAME, WEB_WALL, {22, 22, 56, 56}, FRAME_EXTENT},
    [CLASS_REVERSE_PROXY] = {FRAME, TURN, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_PROXY] = {FRAME, FUNNEL, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_MAIL_GATEWAY] = {FRAME, ENVELOPE, {20, 20, 60, 60}, FRAME_EXTENT},
    [CLASS_VPN_GATEWAY] = {FRAME, PADLOCK, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_REMOTE_ACCESS] = {FRAME, KEY, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_IPS] = {FRAME, STOP, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_IDS] = {FRAME, EYE, {20, 20, 60, 60}, FRAME_EXTENT},
    [CLASS_SIEM] = {"- 66 66 90 90 - 68 66 92 90 - 66 68 90 92 O 42 42 34 f M 14 44 L 28 44 L 37 26 L 47 60 L 54 44 L 70 44 s", NULL, {0},
                    {8, 8, 84, 84}},
    [CLASS_NAC] = {FRAME, CARD, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_CASB] = {FRAME, PASSED_CLOUD, {20, 18, 60, 60}, FRAME_EXTENT},
    [CLASS_GATEWAY] = {FRAME, SHIELD, {22, 22, 56, 56}, FRAME_EXTENT},
    [CLASS_GATEWAY_PLAIN] = {FRAME, DOORWAY, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_GATEWAY_OTHER] = {FRAME, CONVERSION, {20, 20, 60, 60}, FRAME_EXTENT},
    [CLASS_SBC] = {FRAME, WALLED_CALL, EMBLEM_FRAME, FRAME_EXTENT},
    [CLASS_LOAD_BALANCER] = {"R 6 14 88 72 6 f - 18 50 44 50 > 44 50 80 28 > 44 50 84 50 > 44 50 80 72", NULL, {0}, {6, 14, 88, 72}},
    [CLASS_ROUTER] = {"O 50 50 42 f > 42 42 22 22 > 58 58 78 78 > 78 22 58 42 > 22 78 42 58", NULL, {0}, {8, 8, 84, 84}, .is_round = TRUE},
    [CLASS_MODEM] = {"R 6 40 88 40 5 f M 16 60 C 22 40 32 40 38 60 C 44 80 54 80 60 60 s O 74 60 4 k O 85 60 4 k - 20 40 12 "
                     "16 - 80 40 88 16",
                     NULL, {0}, {6, 16, 88, 64}},
    [CLASS_SWITCH] = {"R 5 24 90 52 5 f > 22 40 80 40 > 78 60 20 60", NULL, {0}, {5, 24, 90, 52}},
    [CLASS_L3_SWITCH] = {"R 8 8 84 84 5 f > 50 50 50 14 > 50 50 50 86 > 50 50 14 50 > 50 50 86 50 O 50 50 15 w",
                         NULL, {0}, {8, 8, 84, 84}},
    [CLASS_HUB] = {"R 4 40 92 20 9 f - 20 40 20 18 - 40 60 40 82 - 60 40 60 18 - 80 60 80 82", NULL, {0}, {4, 18, 92, 64}},
    [CLASS_WIRELESS_AP] = {"- 50 40 50 72 R 28 72 44 18 4 f O 50 38 8 k A 50 38 20 -48 48 s A 50 38 20 132 228 s A 50 38 34 -48 48 s "
                           "A 50 38 34 132 228 s",
                           NULL, {0}, {16, 12, 68, 78}},
    [CLASS_WLC] = {"R 6 54 88 36 5 f > 24 64 72 64 > 76 80 28 80 O 50 44 6 k A 50 44 19 215 325 s A 50 44 33 215 325 s", NULL, {0},
                   {6, 10, 88, 80}},
    [CLASS_WLAN] = {CLOUD, WAVES, {29, 32, 42, 42}, {2, 25, 96, 56}},
    [CLASS_WLAN_GUEST] = {"D 8 6 " CLOUD "D 0 0", GUEST_WAVES, {27, 36, 46, 42}, {2, 25, 96, 56}},
    [CLASS_WIRELESS_BRIDGE] = {"- 14 90 14 34 - 86 90 86 34 - 4 90 24 90 - 76 90 96 90 O 14 30 7 k O 86 30 7 k A 14 30 20 "
                               "-45 45 s A 14 30 32 -40 40 s "
                               "A 86 30 20 135 225 s A 86 30 32 140 220 s",
                               NULL, {0}, {4, 8, 92, 82}},
    [CLASS_RADIO] = {"M 28 92 L 50 26 L 72 92 s - 35 70 65 70 - 42 50 58 50 O 50 22 7 k A 50 22 17 -50 50 s A 50 22 17 130 230 s "
                     "A 50 22 30 -46 46 s A 50 22 30 134 226 s",
                     NULL, {0}, {20, 0, 60, 92}},
    [CLASS_SERVER] = {TOWER "- 33 22 67 22 - 33 36 67 36 - 33 50 67 50 O 50 76 5 k", NULL, {0}, {24, 6, 52, 88}},
    [CLASS_PRESENTATION] = {SCREEN "R 20 22 38 30 2 w M 48 34 L 48 66 L 57 57 L 71 57 Z k", NULL, {0}, {10, 12, 80, 74}},
    [CLASS_DATABASE] = {"M 16 22 L 16 80 C 16 96 84 96 84 80 L 84 22 C 84 6 16 6 16 22 Z f M 16 22 C 16 38 84 38 84 22 s "
                        "M 16 42 C 16 58 84 58 84 42 s M 16 62 C 16 78 84 78 84 62 s",
                        NULL, {0}, {16, 10, 68, 82}},
    [CLASS_STORAGE] = {"R 8 16 84 68 4 f - 8 39 92 39 - 8 61 92 61 O 78 27.5 5 k O 78 50 5 k O 78 72.5 5 k - 20 27.5 50 27.5 - 20 50 50 50 "
                       "- 20 72.5 50 72.5",
                       NULL, {0}, {8, 16, 84, 68}},
    [CLASS_ENDPOINT] = {SCREEN, NULL, {0}, {10, 12, 80, 74}},
    [CLASS_PRINTER] = {"R 26 10 48 30 2 w R 10 36 80 34 5 f R 26 60 48 30 2 w - 36 74 64 74", NULL, {0}, {10, 10, 80, 80}},
    [CLASS_PHONE] = {"M 12 90 L 26 50 L 74 50 L 88 90 Z f O 50 70 10 w", HANDSET, {8, 10, 84, 54}, {8, 13, 84, 77}},
    [CLASS_CAMERA] = {"R 8 30 60 40 5 f M 68 44 L 92 30 L 92 70 L 68 56 Z f O 36 50 10 w", NULL, {0}, {8, 30, 84, 40}},
    [CLASS_TELEPHONY] = {"R 14 6 72 88 5 f O 34 60 5 k O 50 60 5 k O 66 60 5 k O 34 78 5 k O 50 78 5 k O 66 78 5 k",
                         HANDSET, {26, 14, 48, 44},
                         {14, 6, 72, 88}},
    [CLASS_USERS] = {"M 8 88 C 8 48 48 48 48 88 Z f O 28 44 12 f M 52 88 C 52 48 92 48 92 88 Z f O 72 44 12 f M 24 88 C 24 "
                     "36 76 36 76 88 Z f "
                     "O 50 30 16 f",
                     NULL, {0}, {8, 14, 84, 74}},
    [CLASS_USERS_REMOTE] = {"M 6 48 L 50 8 L 94 48 L 82 48 L 82 92 L 18 92 L 18 48 Z f M 30 92 C 30 52 70 52 70 92 Z w O 50 "
                            "48 13 w", NULL, {0},
                            {6, 8, 88, 84}},
    [CLASS_USERS_UNMANAGED] = {"R 12 6 48 88 8 f - 30 84 42 84 R 46 56 44 34 4 k M 54 56 L 54 42 C 54 22 80 22 80 42 s",
                               NULL, {0}, {12, 6, 78, 88}},
    [CLASS_INTERNET] = {CLOUD, GLOBE, EMBLEM_CLOUD, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_PSN] = {CLOUD, CROWN, EMBLEM_CLOUD, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_GOV_NETWORK] = {CLOUD, PORTICO, EMBLEM_CLOUD, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_WAN] = {CLOUD, TRIAD, EMBLEM_CLOUD, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_PSTN] = {CLOUD, HANDSET, {29, 40, 42, 42}, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_NETWORK] = {CLOUD, ASKED, {30, 32, 40, 42}, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_THIRD_PARTY] = {"R 18 8 64 84 2 f R 28 18 11 10 1 k R 45 18 11 10 1 k R 62 18 11 10 1 k R 28 36 11 10 1 k R 45 36 "
                           "11 10 1 k R 62 36 11 10 1 k "
                           "R 28 54 11 10 1 k R 45 54 11 10 1 k R 62 54 11 10 1 k R 43 74 15 18 1 k",
                           NULL, {0}, {18, 8, 64, 84}},
    [CLASS_PUBLIC_BODY] = {"R 17 38 13 42 1 f R 44 38 13 42 1 f R 70 38 13 42 1 f M 4 38 L 50 8 L 96 38 Z f R 6 80 88 12 1 f", NULL, {0},
                           {4, 8, 92, 84}},
    [CLASS_CLOUD_IAAS] = {CLOUD, RACK, EMBLEM_CLOUD, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_SAAS] = {CLOUD, TILES, EMBLEM_CLOUD, CLOUD_EXTENT, .is_cloud = TRUE},
    [CLASS_PSN_SERVICE] = {"R 8 12 84 76 6 f R 8 12 84 18 6 k", CROWN, {28, 38, 44, 42}, {8, 12, 84, 76}},
    [CLASS_SITE] = {"M 50 94 C 22 58 18 46 18 36 C 18 -4 82 -4 82 36 C 82 46 78 58 50 94 Z f O 50 37 13 k", NULL, {0}, {18, 6, 64, 88}},
    [CLASS_ZONE] = {"D 9 6 R 8 14 84 72 6 f D 0 0 R 8 14 40 20 4 k", NULL, {0}, {8, 14, 84, 72}},
    [CLASS_ANNOTATION] = {"M 18 8 L 64 8 L 82 26 L 82 92 L 18 92 Z f M 64 8 L 64 26 L 82 26 s - 30 46 70 46 - 30 60 70 60 - "
                          "30 74 58 74", NULL, {0},
                          {18, 8, 64, 84}},
    [CLASS_OTHER] = {"R 12 18 76 64 6 f O 31 50 6 k O 50 50 6 k O 69 50 6 k", NULL, {0}, {12, 18, 76, 64}},
};

const struct symbol *symbol_of(enum class class)
{
    return &symbols[class];
}
