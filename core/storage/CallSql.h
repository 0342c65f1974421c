// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The outcomes of which wasTaken() is false, for "outcome IN".
#define MEMNUN_NOT_TAKEN "('missed','abandoned','voicemail')"
