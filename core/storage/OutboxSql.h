// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The answers of which the server said that nobody got them, and those that shall leave at a chosen moment: they answer
/// nobody until they have left. For "id NOT IN". The first condition is that of the index.
#define MEMNUN_COULD_NOT_LEAVE \
    "(SELECT interaction_id FROM outbox WHERE state IN ('queued','sending','failed') AND (state='failed' " \
    "AND last_error NOT LIKE 'may_have_been_sent%' OR state<>'failed' AND send_at IS NOT NULL))"
