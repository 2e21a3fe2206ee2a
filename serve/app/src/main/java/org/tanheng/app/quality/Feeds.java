// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.StoredPoint;

/** What the readings of a point feed: balances, activity data of sources, and inventories. */
@Service
class Feeds {
  private final PointBook points;
  private final MeterRepository meters;
  private final ActivityRepository activities;
  private final SourceRepository sources;
  private final InventoryRepository inventories;

  Feeds(
      PointBook points,
      MeterRepository meters,
      ActivityRepository activities,
      SourceRepository sources,
      InventoryRepository inventories) {
    this.points = points;
    this.meters = meters;
    this.activities = activities;
    this.sources = sources;
    this.inventories = inventories;
  }

  /**
   * What a point feeds.
   *
   * @param behind meter in whose balance its own counts, null if none
   * @param below meters whose sum is compared with it
   */
  record PointFeeds(
      @Nullable FedMeter behind,
      List<FedMeter> below,
      List<FedSource> sources,
      List<FedInventory> inventories) {}

  /** A meter by name. */
  record FedMeter(UUID meterId, String code, String nameZh, String nameEn) {
    static FedMeter of(StoredMeter meter) {
      return new FedMeter(meter.id(), meter.code(), meter.nameZh(), meter.nameEn());
    }
  }

  /** A source with how many data come from the point, and their span. */
  record FedSource(
      UUID sourceId,
      String code,
      String nameZh,
      String nameEn,
      int data,
      int approved,
      LocalDate from,
      LocalDate to) {}

  /** An inventory of the unit, or of one that it belongs to, over days of such data. */
  record FedInventory(
      UUID inventoryId, String title, int version, String state, LocalDate from, LocalDate to) {}

  PointFeeds of(CurrentUser user, UUID id) {
    StoredPoint point = points.require(user, id);
    OrgScope scope = user.scope();
    @Nullable UUID own = meters.ofPoint(id).map(MeterPoint::meterId).orElse(null);
    @Nullable UUID parent =
        own == null ? null : meters.byId(own, scope).map(StoredMeter::parentId).orElse(null);
    List<FedMeter> below =
        own == null
            ? List.of()
            : meters.all(scope).stream()
                .filter(meter -> own.equals(meter.parentId()) && meter.retiredAt() == null)
                .map(FedMeter::of)
                .toList();
    Map<UUID, List<Activity>> bySource = new LinkedHashMap<>();
    for (Activity datum : activities.provedBy(SpanUse.evidence(point.id()), scope)) {
      bySource.computeIfAbsent(datum.sourceId(), key -> new ArrayList<>()).add(datum);
    }
    List<FedSource> fed = new ArrayList<>();
    bySource.forEach(
        (source, data) -> fed.add(fed(sources.byId(source, scope).orElseThrow(), data)));
    return new PointFeeds(
        parent == null ? null : meters.byId(parent, scope).map(FedMeter::of).orElse(null),
        below,
        fed,
        inventories(user, point, fed));
  }

  private static FedSource fed(Source source, List<Activity> data) {
    LocalDate from = data.getFirst().periodStart();
    LocalDate to = data.getFirst().periodEnd();
    int approved = 0;
    for (Activity datum : data) {
      from = datum.periodStart().isBefore(from) ? datum.periodStart() : from;
      to = datum.periodEnd().isAfter(to) ? datum.periodEnd() : to;
      approved += datum.status().name().equals("APPROVED") ? 1 : 0;
    }
    return new FedSource(
        source.id(),
        source.code(),
        source.nameZh(),
        source.nameEn(),
        data.size(),
        approved,
        from,
        to);
  }

  private List<FedInventory> inventories(CurrentUser user, StoredPoint point, List<FedSource> fed) {
    List<UUID> above = user.tree().above(point.orgUnitId());
    return inventories.newest(user.scope()).stream()
        .filter(inventory -> above.contains(inventory.orgUnitId()))
        .filter(inventory -> user.sees(inventory.orgUnitId(), inventory.id()))
        .filter(inventory -> fed.stream().anyMatch(source -> meets(inventory, source)))
        .map(
            inventory ->
                new FedInventory(
                    inventory.id(),
                    inventory.title(),
                    inventory.version(),
                    inventory.state().name(),
                    inventory.periodStart(),
                    inventory.periodEnd()))
        .toList();
  }

  private static boolean meets(StoredInventory inventory, FedSource source) {
    return inventory.periodStart().isBefore(source.to())
        && inventory.periodEnd().isAfter(source.from());
  }
}
