// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.sharing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Files;
import org.tanheng.data.sharing.SharingGrant;

/** Grants for owners, and what a partner sees who holds a key and no account. */
@RestController
@RequestMapping("/api")
class SharingController {
  private static final String KEY = "Tanheng-Grant";

  /** What the partner is told before he takes the file. */
  record SharedThing(
      String thing,
      String form,
      String name,
      long size,
      String sha256,
      String partner,
      String purpose,
      Instant validUntil) {}

  private final Sharing sharing;
  private final Catalogue catalogue;

  SharingController(Sharing sharing, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.sharing = sharing;
  }

  /** The open grants as a DCAT catalogue, for other catalogues to read. */
  @GetMapping(path = "/catalogue", produces = "application/ld+json")
  Map<String, Object> catalogue(CurrentUser user) {
    return catalogue.of(user);
  }

  @GetMapping("/grants")
  List<SharingGrant> all(CurrentUser user) {
    return sharing.all(user);
  }

  /** Opens a thing; the key in the answer is told this once. */
  @PostMapping("/grants")
  @ResponseStatus(HttpStatus.CREATED)
  Sharing.Granted grant(CurrentUser user, @RequestBody GrantWish wish) throws IOException {
    return sharing.grant(user, wish);
  }

  @DeleteMapping("/grants/{id}")
  SharingGrant revoke(CurrentUser user, @PathVariable UUID id) {
    return sharing.revoke(user, id);
  }

  @GetMapping("/grants/{id}/views")
  List<Instant> views(CurrentUser user, @PathVariable UUID id) {
    return sharing.views(user, id);
  }

  /** What is open to the holder of a key; without an account. */
  @GetMapping("/shared")
  SharedThing shared(@RequestHeader(name = KEY, defaultValue = "") String key) {
    SharingGrant grant = sharing.opened(key);
    return new SharedThing(
        grant.thing(),
        grant.form(),
        grant.name(),
        grant.size(),
        grant.sha256(),
        grant.partner(),
        grant.purpose(),
        grant.validUntil());
  }

  /** The file; each time it is taken is a leaf of the log. */
  @GetMapping("/shared/content")
  ResponseEntity<byte[]> content(@RequestHeader(name = KEY, defaultValue = "") String key)
      throws IOException {
    SharingGrant grant = sharing.opened(key);
    return Files.save(grant.name(), MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .body(sharing.view(grant));
  }
}
