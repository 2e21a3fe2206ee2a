// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Files;

/** A figure with all that proves it, as a file for a verifier. */
@RestController
class BundleController {
  private final BundleExport bundles;

  BundleController(BundleExport bundles) {
    this.bundles = bundles;
  }

  /** The amounts that follow from readings: which of them a bundle shows is the holder's choice. */
  @GetMapping("/api/inventories/{id}/versions/{version}/bundle/amounts")
  List<NamedAmount> amounts(CurrentUser user, @PathVariable UUID id, @PathVariable int version) {
    return bundles.amounts(user, id, version);
  }

  /**
   * The bundle; names of those who approved, and readings, only where they are asked for.
   *
   * @param amounts evidence of the amounts whose readings are shown; none: as many as fit
   */
  @GetMapping("/api/inventories/{id}/versions/{version}/bundle")
  ResponseEntity<byte[]> bundle(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestParam(defaultValue = "total") String figure,
      @RequestParam(defaultValue = "false") boolean names,
      @RequestParam(defaultValue = "false") boolean readings,
      @RequestParam(defaultValue = "") Set<String> amounts)
      throws IOException {
    byte[] bytes =
        bundles.bundle(user, id, version, figure, new BundleExport.Shown(names, readings, amounts));
    return Files.save(id + "-v" + version + ".bundle", MediaType.APPLICATION_OCTET_STREAM, bytes);
  }
}
