// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** Where the evidence log stands, for everyone who is signed in; it holds no names. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceController {
  private final EvidenceLog log;

  private final KeyRotation rotation;
  private final Erasure erasure;

  EvidenceController(EvidenceLog log, KeyRotation rotation, Erasure erasure) {
    this.erasure = erasure;
    this.rotation = rotation;
    this.log = log;
  }

  /** Size, root, key and what waits. */
  @GetMapping
  EvidenceStatus status(CurrentUser user) throws IOException {
    return log.status();
  }

  /**
   * The policy that believes this log and a majority of its witnesses: to be kept by whoever
   * verifies bundles later.
   */
  @GetMapping(path = "/policy", produces = MediaType.TEXT_PLAIN_VALUE)
  String policy(CurrentUser user) throws IOException {
    return log.policy();
  }

  /** Behind how many leaves a person was erased. */
  record ErasedPerson(int leaves) {}

  /** Deletes salts and name of a person who did something: for the administrator, for good. */
  @DeleteMapping("/people/{id}")
  ErasedPerson erase(CurrentUser user, @PathVariable UUID id) {
    user.requireInstallationAdministrator();
    return new ErasedPerson(erasure.person(user, id));
  }

  /** Another key of the log, stated by a leaf under the old one: for the administrator. */
  @PostMapping("/key")
  EvidenceStatus rotate(CurrentUser user) throws IOException {
    user.requireInstallationAdministrator();
    rotation.rotate(user);
    return log.status();
  }
}
