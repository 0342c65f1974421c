// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace memnun {

class UserStore;
class CustomerStore;
class TicketStore;
class ConversationStore;
class BlobStore;
class OutboxStore;
class TaskStore;
class SearchStore;
class SettingStore;
class ImportStore;
class AuditStore;
class ViewStore;
class NoticeStore;
class MailAccountStore;
class MailSyncStore;
class BlockStore;
class TemplateStore;
class ProfileStore;
class TimelineStore;
class PersonaStore;
class PurchaseStore;
class EraseStore;
namespace kpi {
class FactStore;
class PackStore;
}

/// The ports to one open connection; they live and die with their Session, in its thread.
struct Stores {
    UserStore& users;
    CustomerStore& customers;
    TicketStore& tickets;
    ConversationStore& conversations;
    BlobStore& blobs;
    OutboxStore& outbox;
    TaskStore& tasks;
    SearchStore& search;
    SettingStore& settings;
    ImportStore& imports;
    AuditStore& audit;
    kpi::FactStore& facts;
    kpi::PackStore& packs;
    ViewStore& views;
    NoticeStore& notices;
    MailAccountStore& accounts;
    MailSyncStore& mailSync;
    BlockStore& blocks;
    TemplateStore& templates;
    ProfileStore& profiles;
    TimelineStore& timelines;
    PersonaStore& personas;
    PurchaseStore& purchases;
    EraseStore& erasures;
};

}  // namespace memnun
