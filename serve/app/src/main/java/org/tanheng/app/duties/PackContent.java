// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tanheng.app.attachments.FileBundle;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.bill.BillRepository;
import org.tanheng.data.bill.BillState;
import org.tanheng.data.bill.StoredBill;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.plan.PlanRepository;
import org.tanheng.data.security.UserRepository;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a pack holds: activity data, bills, control plan and the files of all of them. */
@Component
class PackContent {
  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final BillRepository bills;
  private final PlanRepository plans;
  private final AttachmentRepository attachments;
  private final FileStore store;
  private final UserRepository users;
  private final JsonMapper json;

  PackContent(
      SourceRepository sources,
      ActivityRepository activities,
      BillRepository bills,
      PlanRepository plans,
      AttachmentRepository attachments,
      FileStore store,
      UserRepository users,
      JsonMapper json) {
    this.sources = sources;
    this.activities = activities;
    this.bills = bills;
    this.plans = plans;
    this.attachments = attachments;
    this.store = store;
    this.users = users;
    this.json = json;
  }

  /** Fills a pack; what is answered are the files that are damaged. */
  List<Finding> gather(FileBundle pack, YearMonth month, OrgScope scope) {
    LocalDate from = month.atDay(1);
    LocalDate to = from.plusMonths(1);
    List<Activity> data = activities.known(from, to, scope);
    Map<UUID, List<UUID>> files =
        new HashMap<>(activities.attachments(data.stream().map(Activity::id).toList()));
    List<StoredBill> billed =
        bills.known(from, to, scope).stream()
            .filter(bill -> bill.state() != BillState.WITHDRAWN)
            .toList();
    files.putAll(bills.attachments(billed.stream().map(StoredBill::id).toList()));
    Set<UUID> all = new LinkedHashSet<>();
    files.values().forEach(all::addAll);
    Map<UUID, Attachment> known =
        attachments.byIds(all, scope).stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    tables(pack, data, files, known, scope);
    billed.forEach(bill -> pack.add("bills/" + bill.id() + ".json", bill(bill, files, known)));
    pack.add("control-plan.json", canonical(plans.known(scope)));
    return copy(pack, known.values());
  }

  private void tables(
      FileBundle pack,
      List<Activity> data,
      Map<UUID, List<UUID>> files,
      Map<UUID, Attachment> known,
      OrgScope scope) {
    Map<UUID, Source> named =
        sources.known(scope).stream().collect(Collectors.toMap(Source::id, Function.identity()));
    var tables = new PackTables();
    for (Activity datum : data) {
      Source source = named.get(datum.sourceId());
      if (source != null) {
        tables.add(
            source,
            datum,
            name(datum.recordedBy()),
            datum.reviewedBy() == null ? null : name(datum.reviewedBy()),
            hashes(datum.id(), files, known));
      }
    }
    pack.add("activity.csv", tables.csv());
    pack.add("activity.json", tables.json());
  }

  private static JsonObject bill(
      StoredBill bill, Map<UUID, List<UUID>> files, Map<UUID, Attachment> known) {
    return JsonObject.builder()
        .put("id", "bill:" + bill.id())
        .put("state", bill.state().name())
        .put("knownAt", bill.knownAt().toString())
        .put("bill", Json.parse(bill.content()).orElseThrow())
        .put("files", Json.of(hashes(bill.id(), files, known).stream().map(Json::of).toList()))
        .build();
  }

  private List<Finding> copy(FileBundle pack, Iterable<Attachment> known) {
    var damaged = new ArrayList<Finding>();
    for (Attachment file : known) {
      try {
        switch (store.read(file.hash())) {
          case Outcome.Done<byte[]> done -> pack.add(path(file), done.value());
          case Outcome.Refused<byte[]> refused ->
              refused.findings().forEach(finding -> damaged.add(finding.at(file.name())));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return damaged;
  }

  private static String path(Attachment file) {
    return "files/" + file.hash().hex().substring(0, 16) + "-" + file.name();
  }

  private static List<String> hashes(
      UUID of, Map<UUID, List<UUID>> files, Map<UUID, Attachment> known) {
    return files.getOrDefault(of, List.of()).stream()
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .map(file -> file.hash().hex())
        .toList();
  }

  private Json canonical(Object value) {
    return Json.parse(json.writeValueAsString(value)).orElseThrow();
  }

  private String name(UUID user) {
    return users.byId(user).map(u -> u.displayName()).orElse(user.toString());
  }
}
