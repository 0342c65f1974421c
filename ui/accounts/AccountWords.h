// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"
#include "core/accounts/AccountTest.h"
#include "core/accounts/LoginSource.h"
#include "core/accounts/MailSyncStore.h"
#include "core/security/SecretVault.h"

namespace memnun {

/// Where a proposal comes from and how far it may be trusted: "Gmail", "usual names: please check".
QString proposalSource(const AccountProposal& proposal);
/// "imap.gmail.com · smtp.gmail.com"
QString proposalServers(const AccountProposal& proposal);
/// How to come by a password that the provider takes from programs. Empty where the usual one will do.
QString passwordHelp(const AccountProposal& proposal);

/// What a test of one server came to: what failed, and what to do.
QString testSentence(ServerKind kind, const MailServer& server, const ServerReport& report);
/// Why a certificate is not trusted.
QString certificateReason(const ServerCertificate& certificate, const QString& host);
/// The sentence for one refused field of a mail account.
QString accountFieldSentence(const FieldError& error);

/// Why a folder's last run did not go well, from MailFolder::lastError. Empty for empty.
QString folderErrorSentence(const QString& lastError);
/// Why a message was set aside.
QString setAsideSentence(const SetAsideMail& mail);

/// Where passwords are kept, as a sentence.
QString vaultSentence(const SecretVault& vault);

}  // namespace memnun
