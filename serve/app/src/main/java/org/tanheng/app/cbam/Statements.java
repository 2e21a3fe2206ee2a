// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.cbam.CbamViews.CbamBook;
import org.tanheng.app.cbam.CbamViews.CbamDetail;
import org.tanheng.app.cbam.CbamViews.CbamGood;
import org.tanheng.app.cbam.CbamViews.CbamResult;
import org.tanheng.app.cbam.CbamViews.CbamStatement;
import org.tanheng.app.cbam.CbamViews.CbamTableName;
import org.tanheng.app.cbam.CbamViews.CbamVerdict;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.cbam.CbamRepository;
import org.tanheng.data.cbam.StoredStatement;
import org.tanheng.data.cbam.StoredVerification;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.exchange.cbam.Books;
import org.tanheng.exchange.cbam.CbamYaml;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.CbamTable;
import org.tanheng.footprint.cbam.Embedded;
import org.tanheng.footprint.cbam.EmbeddedEmissions;
import org.tanheng.footprint.cbam.Installation;
import tools.jackson.databind.json.JsonMapper;

/** Statements of installations: tried, entered, computed again from what was kept. */
@Service
class Statements {
  private final CbamRepository statements;
  private final InventoryRepository inventories;
  private final PlantBooks plant;
  private final GoodsTables tables;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;
  private final JsonMapper json;

  Statements(
      CbamRepository statements,
      InventoryRepository inventories,
      PlantBooks plant,
      GoodsTables tables,
      AuditTrail audit,
      EvidenceOutbox evidence,
      JsonMapper json) {
    this.evidence = evidence;
    this.statements = statements;
    this.inventories = inventories;
    this.plant = plant;
    this.tables = tables;
    this.audit = audit;
    this.json = json;
  }

  /** What a person enters. */
  record Order(UUID org, String text, @Nullable UUID inventory, @Nullable UUID table) {}

  /** A statement with its figures. */
  record Computed(Installation installation, List<Embedded> goods, List<Finding> findings) {
    Embedded good(String process) {
      return goods.stream()
          .filter(each -> each.process().id().equals(process))
          .findFirst()
          .orElseThrow(() -> ApiException.notFound("process", process));
    }
  }

  List<CbamStatement> all(CurrentUser user) {
    return statements.all(user.scope()).stream().map(CbamStatement::of).toList();
  }

  /** What would come out, without keeping it. */
  CbamResult attempt(CurrentUser user, Order order) {
    user.requireAny(order.org(), Role.RECORDER, Role.MANAGER);
    LiveBooks books = plant.of(user, order.org(), inventory(user, order));
    Computed computed = compute(order.text(), books, table(user, order)).orElseThrow();
    return result(computed, books.asked(), books.asked(), List.of());
  }

  @Transactional
  CbamDetail add(CurrentUser user, Order order) {
    user.requireAny(order.org(), Role.RECORDER, Role.MANAGER);
    StoredInventory inventory = inventory(user, order);
    LiveBooks books = plant.of(user, order.org(), inventory);
    Computed computed = compute(order.text(), books, table(user, order)).orElseThrow();
    Installation installation = computed.installation();
    StoredStatement kept =
        statements.add(
            new StoredStatement(
                new UUID(0, 0),
                order.org(),
                installation.name(),
                installation.from(),
                installation.to(),
                0,
                order.text(),
                json.writeValueAsString(books.asked()),
                inventory == null ? null : inventory.id(),
                inventory == null ? null : inventory.version(),
                order.table(),
                user.id(),
                Instant.EPOCH));
    evidence.record(
        LeafKind.CBAM_STATEMENT,
        kept.id().toString(),
        null,
        JsonObject.builder()
            .put("id", kept.id().toString())
            .put("version", Integer.toString(kept.version()))
            .build(),
        Map.of(
            "content",
            Json.of(Hash.ofText(kept.statement()).hex()),
            "books",
            Json.of(Hash.ofText(kept.books()).hex()),
            "by",
            EvidenceOutbox.person(user)));
    CbamStatement view = CbamStatement.of(kept);
    audit.record(user, "cbam-statement-add", "cbam-statement", kept.id(), order.org(), null, view);
    return detail(user, kept);
  }

  CbamDetail detail(CurrentUser user, UUID id) {
    return detail(user, require(user, id));
  }

  private CbamDetail detail(CurrentUser user, StoredStatement stored) {
    List<BookEntry> kept = books(stored);
    LiveBooks live = plant.of(user, stored.orgUnitId(), inventory(user, stored));
    List<Finding> doubts = CbamYaml.read(stored.statement(), live, table(stored)).findings();
    return new CbamDetail(
        CbamStatement.of(stored),
        stored.statement(),
        result(computed(stored), kept, live.asked(), doubts),
        statements.verifications(stored.id()).stream().map(Statements::verdict).toList());
  }

  /** Figures from what was kept. */
  Computed computed(StoredStatement stored) {
    return compute(stored.statement(), new KeptBooks(books(stored)), table(stored)).orElseThrow();
  }

  StoredStatement require(CurrentUser user, UUID id) {
    return statements
        .byId(id, user.scope())
        .orElseThrow(() -> ApiException.notFound("cbam statement", id));
  }

  static CbamVerdict verdict(StoredVerification stored) {
    return new CbamVerdict(
        stored.id(),
        stored.verifier(),
        stored.accreditation(),
        stored.opinion(),
        stored.dated(),
        stored.attachmentId());
  }

  private List<BookEntry> books(StoredStatement stored) {
    return Arrays.asList(json.readValue(stored.books(), BookEntry[].class));
  }

  private CbamTable table(CurrentUser user, Order order) {
    return tables.of(order.table(), user.scope());
  }

  /** The table it was entered by; whoever may read the statement may read what it rests on. */
  private CbamTable table(StoredStatement stored) {
    return tables.of(stored.goodsFileId(), OrgScope.everything());
  }

  private static Outcome<Computed> compute(String text, Books books, CbamTable table) {
    Outcome<Installation> read = CbamYaml.read(text, books, table);
    return read.flatMap(
        installation ->
            EmbeddedEmissions.of(installation) instanceof Outcome.Done<List<Embedded>> done
                ? Outcome.done(
                    new Computed(
                        installation, done.value(), both(read.findings(), done.findings())))
                : Outcome.refused(EmbeddedEmissions.of(installation).findings()));
  }

  private static List<Finding> both(List<Finding> first, List<Finding> second) {
    List<Finding> all = new ArrayList<>(first);
    second.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }

  private static CbamResult result(
      Computed computed, List<BookEntry> kept, List<BookEntry> now, List<Finding> doubts) {
    Installation installation = computed.installation();
    List<CbamBook> books = kept.stream().map(each -> book(each, now)).toList();
    List<Finding> findings = new ArrayList<>(both(computed.findings(), doubts));
    books.stream()
        .filter(each -> !each.value().equals(each.now()))
        .map(
            each ->
                Finding.warning(
                    "cbam-books-moved",
                    each.name(),
                    (each.now() == null ? "nothing" : each.now()) + " " + each.unit() + " now",
                    each.value() + " " + each.unit() + " when it was entered",
                    "Enter the statement again to take the new value."))
        .forEach(findings::add);
    return new CbamResult(
        installation.name(),
        installation.country(),
        installation.from(),
        installation.to(),
        computed.goods().stream().map(CbamGood::of).toList(),
        books,
        new CbamTableName(installation.table().title(), installation.table().hash().hex()),
        findings);
  }

  private static CbamBook book(BookEntry entry, List<BookEntry> now) {
    return new CbamBook(
        entry.kind(),
        entry.name(),
        entry.value(),
        entry.unit(),
        entry.source(),
        now.stream()
            .filter(each -> each.is(entry.kind(), entry.name(), entry.gases()))
            .map(BookEntry::value)
            .findFirst()
            .orElse(null));
  }

  private @Nullable StoredInventory inventory(CurrentUser user, StoredStatement stored) {
    UUID id = stored.inventoryId();
    return id == null
        ? null
        : inventories.versions(id, user.scope()).stream().findFirst().orElse(null);
  }

  private @Nullable StoredInventory inventory(CurrentUser user, Order order) {
    UUID id = order.inventory();
    if (id == null) {
      return null;
    }
    List<StoredInventory> versions = inventories.versions(id, user.scope());
    if (versions.isEmpty()
        || !user.tree().below(List.of(order.org())).contains(versions.getFirst().orgUnitId())) {
      throw ApiException.notFound("inventory", id);
    }
    return versions.getFirst();
  }
}
