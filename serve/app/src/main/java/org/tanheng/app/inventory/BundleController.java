// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** A figure with all that proves it, as a file for a verifier. */
@RestController
class BundleController {
  private final BundleExport bundles;

  BundleController(BundleExport bundles) {
    this.bundles = bundles;
  }

  /** The bundle; names of those who approved, and readings, only where they are asked for. */
  @GetMapping("/api/inventories/{id}/versions/{version}/bundle")
  ResponseEntity<byte[]> bundle(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestParam(defaultValue = "total") String figure,
      @RequestParam(defaultValue = "false") boolean names,
      @RequestParam(defaultValue = "false") boolean readings)
      throws IOException {
    byte[] bytes =
        bundles.bundle(user, id, version, figure, new BundleExport.Shown(names, readings));
    String name = "attachment; filename=\"" + id + "-v" + version + ".bundle\"";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(bytes);
  }
}
