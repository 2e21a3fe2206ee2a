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
 * Holds a model against the site's books and its suppliers: an amount whose source names a meter or
 * a sheet by its id and a span of days is read anew, and so is a footprint of a supplier.
 */
@Component
class SiteBooks {
  private static final String AMOUNT = "amount";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final SiteAmounts amounts;
  private final SupplierStanding suppliers;

  SiteBooks(SiteAmounts amounts, SupplierStanding suppliers) {
    this.amounts = amounts;
    this.suppliers = suppliers;
  }

  private record Walk(CurrentUser user, UUID unit, List<SiteChange> changes) {}

  /** The document with the amounts of now, and what differs. */
  SettledModel settled(CurrentUser user, UUID unit, JsonObject document) {
    Walk walk = new Walk(user, unit, new ArrayList<>());
    return new SettledModel(walked(walk, "", document).writeIndented(), walk.changes());
  }

  private Json walked(Walk walk, String path, Json value) {
    return switch (value) {
      case JsonObject object -> object(walk, path, object);
      case JsonArray array -> {
        List<Json> items = new ArrayList<>();
        for (int n = 0; n < array.items().size(); n++) {
          items.add(walked(walk, path + "[" + n + "]", array.items().get(n)));
        }
        yield new JsonArray(items);
      }
      default -> value;
    };
  }

  private Json object(Walk walk, String path, JsonObject object) {
    JsonObject told = suppliers.current(walk.unit(), object);
    if (told != null) {
      return supplied(walk, path, object, told);
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (key, value) ->
                members.put(key, walked(walk, path.isEmpty() ? key : path + "." + key, value)));
    Optional<SiteAmount> books = books(walk.user(), object);
    if (books.isPresent() && object.text(AMOUNT).isPresent()) {
      SiteAmount now = books.get();
      String before = object.text(AMOUNT).orElseThrow();
      String after = now.value().stripTrailingZeros().toPlainString() + " " + now.unit();
      if (!same(before, object.text("unit").orElse(""), after)) {
        members.put(AMOUNT, Json.of(after));
        members.remove("unit");
        walk.changes().add(new SiteChange(path + "." + AMOUNT, before, after, now.code(), now));
      }
    }
    return new JsonObject(members);
  }

  /** A supplier's footprint as it is stated now; what the model itself says of it stays. */
  private static Json supplied(Walk walk, String path, JsonObject before, JsonObject now) {
    Map<String, Json> members = new LinkedHashMap<>(before.members());
    members.putAll(now.members());
    String code = now.text("supplier").orElse("");
    walk.changes().add(new SiteChange(path, brief(before), brief(now), code, null));
    return new JsonObject(members);
  }

  private static String brief(JsonObject from) {
    return from.get("values").map(Json::write).orElse("").replace("\"", "")
        + " ("
        + from.text("pcf").orElse("")
        + ")";
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
