// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.coil.CoilRepository;
import org.tanheng.data.coil.StoredCoilMonth;
import org.tanheng.data.coil.StoredLate;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.genealogy.CoilItemJson;
import org.tanheng.footprint.genealogy.CoilJson;
import org.tanheng.footprint.genealogy.LateReading;
import tools.jackson.databind.json.JsonMapper;

/** Months of items of a unit: taken, listed, and shown item by item. */
@Service
class Coils {
  private static final int MOST_ROWS = 200;

  private final CoilRepository months;
  private final CoilMonths computing;
  private final CoilClaims claims;
  private final InventoryRepository inventories;
  private final Attachments attachments;
  private final AuditTrail audit;
  private final JsonMapper json;

  Coils(
      CoilRepository months,
      CoilMonths computing,
      CoilClaims claims,
      InventoryRepository inventories,
      Attachments attachments,
      AuditTrail audit,
      JsonMapper json) {
    this.months = months;
    this.computing = computing;
    this.claims = claims;
    this.inventories = inventories;
    this.attachments = attachments;
    this.audit = audit;
    this.json = json;
  }

  /** What a month is made of. */
  record Order(UUID org, YearMonth month, String title, String plan, @Nullable UUID inventory) {}

  List<CoilMonthView> all(CurrentUser user) {
    return months.all(user.scope()).stream().map(CoilMonthView::of).toList();
  }

  @Transactional
  CoilMonthView add(CurrentUser user, Order order, String name, byte[] table) throws IOException {
    user.requireAny(order.org(), Role.RECORDER, Role.MANAGER);
    if (order.title().isBlank() || order.title().length() > 200) {
      throw ApiException.malformed(
          Finding.error(
              "title-missing", "title", order.title(), "1 to 200 characters", "Name the month."));
    }
    StoredInventory inventory = order.inventory() == null ? null : inventory(user, order);
    UUID inventoryId = inventory == null ? null : inventory.id();
    Integer version = inventory == null ? null : inventory.version();
    ComputedMonth made =
        computing.compute(table, order.month(), order.plan(), inventoryId, version).orElseThrow();
    Attachment file =
        attachments.add(user, order.org(), new ByteArrayInputStream(table), name, "text/csv");
    StoredCoilMonth kept =
        months.add(
            new StoredCoilMonth(
                new UUID(0, 0),
                order.org(),
                order.month().atDay(1),
                order.title().strip(),
                file.id(),
                order.plan(),
                inventoryId,
                version,
                made.result().items().size(),
                made.result().quarantine().size(),
                user.id(),
                Instant.EPOCH));
    CoilMonthView view = CoilMonthView.of(kept);
    audit.record(user, "coil-month-add", "coil-month", kept.id(), order.org(), null, view);
    return view;
  }

  /** The newest version of an inventory of the same unit. */
  private StoredInventory inventory(CurrentUser user, Order order) {
    UUID id = Objects.requireNonNull(order.inventory());
    List<StoredInventory> versions = inventories.versions(id, user.scope());
    if (versions.isEmpty() || !versions.getFirst().orgUnitId().equals(order.org())) {
      throw ApiException.notFound("inventory", id);
    }
    return versions.getFirst();
  }

  /** The month in sum, with what was found. */
  CoilSummary summary(CurrentUser user, UUID id) {
    StoredCoilMonth month = require(user, id);
    return computing.read(month, computed -> summary(user, month, computed));
  }

  private CoilSummary summary(CurrentUser user, StoredCoilMonth month, ComputedMonth computed) {
    List<Finding> found = new ArrayList<>(notLocked(user, month));
    found.addAll(claims.of(month, computed.plan()));
    found.addAll(computed.findings());
    var all = JsonObject.builder();
    CoilJson.of(computed.result()).members().forEach(all::put);
    JsonObject sum =
        all.put("title", Json.of(month.title()))
            .put("notes", Json.of(computed.plan().notes().stream().map(Json::of).toList()))
            .put("factors", Json.of(computed.plan().factors().stream().map(Coils::factor).toList()))
            .put("findings", InventoryJson.findings(found))
            .build();
    return typed(sum, CoilSummary.class);
  }

  /** The gate view is that of a locked inventory; one that may still change is named. */
  private List<Finding> notLocked(CurrentUser user, StoredCoilMonth month) {
    UUID id = month.inventoryId();
    if (id == null) {
      return List.of();
    }
    return inventories.versions(id, user.scope()).stream()
        .filter(one -> Objects.equals(one.version(), month.inventoryVersion()))
        .filter(one -> one.state() != InventoryState.LOCKED)
        .map(
            one ->
                Finding.warning(
                    "gate-inventory-open",
                    one.title(),
                    one.state().name(),
                    InventoryState.LOCKED.name(),
                    "Lock the inventory before this month is relied on."))
        .toList();
  }

  private static Json factor(ProductionPlan.Factor factor) {
    return JsonObject.builder()
        .put("input", Json.of(factor.input()))
        .put("category", Json.of(factor.category()))
        .put("direct", Json.of(Double.toString(factor.direct())))
        .put("upstream", Json.of(Double.toString(factor.upstream())))
        .put("source", Json.of(factor.source()))
        .build();
  }

  /** Items whose name holds a text. */
  List<CoilRowView> search(CurrentUser user, UUID id, String text) {
    return computing.read(
        require(user, id),
        computed -> {
          Json rows = new CoilItemJson(computed.result()).search(text, MOST_ROWS);
          return List.of(typed(rows, CoilRowView[].class));
        });
  }

  /** One item with its genealogy and trace. */
  CoilItemView item(CurrentUser user, UUID id, int item) {
    return computing.read(require(user, id), computed -> item(computed, item));
  }

  private CoilItemView item(ComputedMonth computed, int item) {
    var explained = computed.explained();
    if (item < 0 || item >= computed.result().items().size()) {
      throw ApiException.notFound("item", item);
    }
    if (explained == null) {
      throw new ApiException(
          HttpStatus.UNPROCESSABLE_ENTITY,
          Finding.error(
              "factor-missing",
              "plan",
              "no factors",
              "a footprint factor for each input",
              "Hand the month in again with a plan that names factors."));
    }
    return typed(new CoilItemJson(computed.result()).item(item, explained), CoilItemView.class);
  }

  /** What a person says of a reading that came late. */
  record Late(String item, String input, String line, BigDecimal value, String reason) {}

  /** A late reading that was taken, and how many items were computed again. */
  record LateTaken(int items) {}

  @Transactional
  public LateTaken late(CurrentUser user, UUID id, Late late) {
    StoredCoilMonth month = require(user, id);
    user.requireAny(month.orgUnitId(), Role.RECORDER, Role.MANAGER);
    if (late.reason().isBlank() || late.reason().length() > 500) {
      throw ApiException.malformed(
          Finding.error(
              "reason-missing", "reason", late.reason(), "1 to 500 characters", "Say why."));
    }
    StoredLate kept =
        new StoredLate(
            id,
            0,
            late.item(),
            late.input(),
            late.line(),
            late.value(),
            late.reason().strip(),
            user.id(),
            Instant.EPOCH);
    var reading = new LateReading(late.item(), late.input(), late.line(), late.value());
    int count = computing.late(month, reading).orElseThrow();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              computing.forget(id);
            }
          }
        });
    months.late(kept);
    audit.record(user, "coil-late", "coil-month", id, month.orgUnitId(), null, late);
    return new LateTaken(count);
  }

  /** The late readings of a month in their order. */
  List<StoredLate> lateReadings(CurrentUser user, UUID id) {
    return months.late(require(user, id).id());
  }

  /** The core's answer in the shape that the interface description states; another is a defect. */
  private <T> T typed(Json answer, Class<T> shape) {
    return json.readValue(answer.write(), shape);
  }

  private StoredCoilMonth require(CurrentUser user, UUID id) {
    return months.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("coil month", id));
  }
}
