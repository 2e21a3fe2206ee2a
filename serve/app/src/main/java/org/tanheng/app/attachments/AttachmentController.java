// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.security.Role;

/** Evidence files: each upload is kept by its hash, each download proved against it. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentController {
  private final AttachmentRepository attachments;
  private final FileStore files;
  private final Attachments service;

  AttachmentController(AttachmentRepository attachments, FileStore files, Attachments service) {
    this.attachments = attachments;
    this.files = files;
    this.service = service;
  }

  @GetMapping
  List<Attachment> of(CurrentUser user, @RequestParam UUID org) {
    user.requireRead(org);
    return attachments.of(org, user.scope());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Attachment upload(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    user.requireAny(org, Role.RECORDER, Role.REVIEWER, Role.MANAGER, Role.ADMINISTRATOR);
    try (InputStream bytes = file.getInputStream()) {
      return service.add(user, org, bytes, file.getOriginalFilename(), file.getContentType());
    }
  }

  @GetMapping("/{id}")
  Attachment one(CurrentUser user, @PathVariable UUID id) {
    return require(user, id);
  }

  /** The bytes, after they were seen to be those that were uploaded. */
  @GetMapping("/{id}/content")
  ResponseEntity<byte[]> content(CurrentUser user, @PathVariable UUID id) throws IOException {
    Attachment attachment = require(user, id);
    byte[] bytes = files.read(attachment.hash()).orElseThrow();
    return Files.save(attachment.name(), MediaType.parseMediaType(attachment.mediaType()))
        .eTag('"' + attachment.hash().hex() + '"')
        .body(bytes);
  }

  private Attachment require(CurrentUser user, UUID id) {
    return attachments
        .byId(id, user.scope())
        .orElseThrow(() -> ApiException.notFound("attachment", id));
  }
}
