// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;

/**
 * Holds a model against the site's books: an amount whose source names a meter or a sheet by its id
 * and a span of days is read anew.
 */
@Component
class SiteBooks {
  private static final String AMOUNT = "amount";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final SiteAmounts amounts;

  SiteBooks(SiteAmounts amounts) {
    this.amounts = amounts;
  }

  /** The document with the amounts of now, and what differs. */
  SettledModel settled(CurrentUser user, JsonObject document) {
    List<SiteChange> changes = new ArrayList<>();
    return new SettledModel(walked(user, "", document, changes).writeIndented(), changes);
  }

  private Json walked(CurrentUser user, String path, Json value, List<SiteChange> changes) {
    return switch (value) {
      case JsonObject object -> object(user, path, object, changes);
      case JsonArray array -> {
        List<Json> items = new ArrayList<>();
        for (int n = 0; n < array.items().size(); n++) {
          items.add(walked(user, path + "[" + n + "]", array.items().get(n), changes));
        }
        yield new JsonArray(items);
      }
      default -> value;
    };
  }

  private Json object(CurrentUser user, String path, JsonObject object, List<SiteChange> changes) {
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (key, value) ->
                members.put(
                    key, walked(user, path.isEmpty() ? key : path + "." + key, value, changes)));
    Optional<SiteAmount> books = books(user, object);
    if (books.isPresent() && object.text(AMOUNT).isPresent()) {
      SiteAmount now = books.get();
      String before = object.text(AMOUNT).orElseThrow();
      String after = now.value().stripTrailingZeros().toPlainString() + " " + now.unit();
      if (!same(before, object.text("unit").orElse(""), after)) {
        members.put(AMOUNT, Json.of(after));
        members.remove("unit");
        changes.add(new SiteChange(path + "." + AMOUNT, before, after, now));
      }
    }
    return new JsonObject(members);
  }

  private static boolean same(String before, String unit, String after) {
    try {
      Quantity stated = Quantity.parse(unit.isEmpty() ? before : before + " " + unit).orElseThrow();
      Quantity now = Quantity.parse(after).orElseThrow();
      return now.value().compareTo(stated.to(now.unit()).value()) == 0;
    } catch (FindingException e) {
      return false;
    }
  }

  /** What the books say, if the object names a place in them that the user may see. */
  private Optional<SiteAmount> books(CurrentUser user, JsonObject object) {
    if (!(object.members().get("source") instanceof JsonObject source)) {
      return Optional.empty();
    }
    String origin = source.text("origin").orElse("");
    String id = source.text("id").orElse("");
    String[] days = source.text("period").orElse("").split("/", 2);
    if (!(origin.equals(SiteAmounts.METER) || origin.equals(SiteAmounts.SHEET))
        || !UUID_FORM.matcher(id).matches()
        || days.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          amounts.of(
              user,
              origin,
              UUID.fromString(id),
              LocalDate.parse(days[0]),
              LocalDate.parse(days[1])));
    } catch (DateTimeException | ApiException e) {
      return Optional.empty();
    }
  }
}
