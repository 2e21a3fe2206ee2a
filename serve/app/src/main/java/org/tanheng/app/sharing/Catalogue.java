// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.sharing.SharingGrant;

/**
 * What is open to partners, in the words of other catalogues: W3C DCAT 3 as JSON-LD, the file's
 * hash as an SPDX checksum, purpose and time as an ODRL 2.2 agreement.
 */
@Service
class Catalogue {
  private static final Map<String, Object> CONTEXT =
      Map.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "odrl", "http://www.w3.org/ns/odrl/2/",
          "spdx", "http://spdx.org/rdf/terms#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final Sharing sharing;
  private final Identifiers identifiers;
  private final EvidenceOutbox clock;

  Catalogue(Sharing sharing, Identifiers identifiers, EvidenceOutbox clock) {
    this.sharing = sharing;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** The open grants of what the user may see, by thing. */
  Map<String, Object> of(CurrentUser user) {
    String base = identifiers.base();
    Instant now = clock.now();
    Map<String, List<Object>> open = new LinkedHashMap<>();
    for (SharingGrant grant : sharing.all(user)) {
      if (grant.isOpen(now)) {
        open.computeIfAbsent(grant.thing(), thing -> new ArrayList<>())
            .add(distribution(grant, base));
      }
    }
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("@context", CONTEXT);
    catalogue.put("@id", base + "/api/catalogue");
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("dct:modified", typed("dateTime", now));
    catalogue.put(
        "dcat:dataset",
        open.entrySet().stream()
            .flatMap(
                one ->
                    identifiers
                        .find(one.getKey())
                        .map(thing -> dataset(thing, one.getValue(), base))
                        .stream())
            .toList());
    return catalogue;
  }

  private static Map<String, Object> dataset(
      Identified thing, List<Object> distributions, String base) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@id", Identifiers.page(base, thing.id()));
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:identifier", thing.id());
    dataset.put("dct:title", thing.name());
    dataset.put("dct:type", thing.kind().name());
    dataset.put("dct:issued", typed("dateTime", thing.createdAt()));
    dataset.put("dcat:distribution", distributions);
    return dataset;
  }

  private static Map<String, Object> distribution(SharingGrant grant, String base) {
    Map<String, Object> distribution = new LinkedHashMap<>();
    distribution.put("@id", "urn:uuid:" + grant.id());
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dct:title", grant.name());
    distribution.put("dct:description", grant.form());
    distribution.put("dcat:accessURL", Map.of("@id", base + "/shared"));
    distribution.put("dcat:byteSize", typed("nonNegativeInteger", grant.size()));
    distribution.put(
        "spdx:checksum",
        Map.of(
            "@type",
            "spdx:Checksum",
            "spdx:algorithm",
            Map.of("@id", "spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue",
            typed("hexBinary", grant.sha256())));
    distribution.put("odrl:hasPolicy", agreement(grant));
    return distribution;
  }

  private static Map<String, Object> agreement(SharingGrant grant) {
    Map<String, Object> permission = new LinkedHashMap<>();
    permission.put("odrl:action", Map.of("@id", "odrl:use"));
    permission.put(
        "odrl:constraint",
        List.of(
            constraint("purpose", "eq", grant.purpose()),
            constraint("dateTime", "lteq", typed("dateTime", grant.validUntil()))));
    Map<String, Object> agreement = new LinkedHashMap<>();
    agreement.put("@type", "odrl:Agreement");
    agreement.put("odrl:assignee", grant.partner());
    agreement.put("dct:issued", typed("dateTime", grant.grantedAt()));
    agreement.put("odrl:permission", List.of(permission));
    return agreement;
  }

  private static Map<String, Object> constraint(String left, String operator, Object right) {
    return Map.of(
        "odrl:leftOperand",
        Map.of("@id", "odrl:" + left),
        "odrl:operator",
        Map.of("@id", "odrl:" + operator),
        "odrl:rightOperand",
        right);
  }

  private static Map<String, Object> typed(String type, Object value) {
    return Map.of("@type", "xsd:" + type, "@value", value.toString());
  }
}
