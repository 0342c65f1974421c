// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Calls that reached nobody here, for "outcome IN".
#define MEMNUN_NOT_TAKEN "('missed','abandoned','voicemail')"

/// Of interaction `I`: a call on which a person here and the customer spoke. Words that only came by phone are none.
#define MEMNUN_SPOKE(I) "(" I ".channel='phone' AND " I ".outcome='answered')"
/// Something a person here said to the customer, and something the customer said that waits for an answer.
#define MEMNUN_OURS(I) "(" I ".direction<>'internal' AND (" MEMNUN_SPOKE(I) " OR (" I ".direction='out' AND " I ".channel<>'phone')))"
#define MEMNUN_THEIRS(I) "(" I ".direction='in' AND NOT " MEMNUN_SPOKE(I) ")"
