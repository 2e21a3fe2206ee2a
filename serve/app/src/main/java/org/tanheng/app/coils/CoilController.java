// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Files;
import org.tanheng.data.coil.StoredLate;

/** Months of coils, batches or orders over REST. */
@RestController
@RequestMapping("/api/coils")
class CoilController {
  private final Coils coils;

  CoilController(Coils coils) {
    this.coils = coils;
  }

  /** The months of all units that the user may read, newest first. */
  @GetMapping
  List<CoilMonthView> all(CurrentUser user) {
    return coils.all(user);
  }

  /** Takes a table of production with its plan; refused as a whole if a cell is wrong. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  CoilMonthView add(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam YearMonth month,
      @RequestParam String title,
      @RequestParam @Nullable UUID inventory,
      @RequestParam @Nullable String plan,
      @RequestPart MultipartFile file)
      throws IOException {
    String text = plan == null || plan.isBlank() ? "notes: []" : plan;
    return coils.add(
        user,
        new Coils.Order(org, month, title, text, inventory),
        Files.name(file, "production.csv"),
        file.getBytes());
  }

  /** The three views in sum, distributions, what is held back. */
  @GetMapping("/{id}")
  CoilSummary summary(CurrentUser user, @PathVariable UUID id) {
    return coils.summary(user, id);
  }

  /** The first items whose name holds the text. */
  @GetMapping("/{id}/items")
  List<CoilRowView> search(
      CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
    return coils.search(user, id, text);
  }

  /** One item: views, genealogy, bridge, trace, and its grade beside it. */
  @GetMapping("/{id}/items/{item}")
  CoilItemView item(CurrentUser user, @PathVariable UUID id, @PathVariable int item) {
    return coils.item(user, id, item);
  }

  /** Takes a reading that came late; only what is made of the item is computed again. */
  @PostMapping("/{id}/late")
  Coils.LateTaken late(CurrentUser user, @PathVariable UUID id, @RequestBody Coils.Late late) {
    return coils.late(user, id, late);
  }

  /** The readings that came late, in their order. */
  @GetMapping("/{id}/late")
  List<StoredLate> lateReadings(CurrentUser user, @PathVariable UUID id) {
    return coils.lateReadings(user, id);
  }
}
