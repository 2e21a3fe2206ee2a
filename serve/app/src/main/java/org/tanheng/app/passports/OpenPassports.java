// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.passports.PassportViews.OpenPassport;
import org.tanheng.app.passports.PassportViews.ShownCertificate;
import org.tanheng.app.passports.PassportViews.ShownFootprint;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.passport.PassportRepository;
import org.tanheng.data.passport.RequestRepository;
import org.tanheng.data.passport.StoredPassport;
import org.tanheng.data.passport.StoredRequest;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.ProductRepository;
import org.tanheng.data.product.StoredProduct;

/** Passports as whoever holds a product's name sees them; one that is not open is not there. */
@Service
class OpenPassports {
  private final Identifiers identifiers;
  private final Passports passports;
  private final PassportRepository kept;
  private final RequestRepository requests;
  private final ProductRepository products;
  private final FootprintRepository footprints;
  private final OrganisationRepository organisation;

  OpenPassports(
      Identifiers identifiers,
      Passports passports,
      PassportRepository kept,
      RequestRepository requests,
      ProductRepository products,
      FootprintRepository footprints,
      OrganisationRepository organisation) {
    this.identifiers = identifiers;
    this.passports = passports;
    this.kept = kept;
    this.requests = requests;
    this.products = products;
    this.footprints = footprints;
    this.organisation = organisation;
  }

  /** A passport with its name. */
  record Named(String name, StoredPassport passport) {}

  Named require(String typed) {
    return identifiers
        .find(typed)
        .filter(thing -> thing.kind() == IdentifierKind.PRODUCT)
        .flatMap(this::opened)
        .orElseThrow(() -> ApiException.notFound("passport", typed));
  }

  /** The open page of a GTIN. */
  Optional<String> ofGtin(String gtin) {
    return Gtin.of(gtin)
        .flatMap(kept::ofGtin)
        .flatMap(product -> kept.of(product).filter(StoredPassport::open))
        .flatMap(passport -> passports.name(passport.productId()));
  }

  OpenPassport show(String typed) {
    Named named = require(typed);
    StoredPassport stored = named.passport();
    StoredProduct product = products.history(stored.productId(), OrgScope.everything()).getLast();
    UUID footprint = stored.footprintId();
    return new OpenPassport(
        named.name(),
        product.nameZh(),
        product.nameEn(),
        maker(product.orgUnitId()),
        stored.gtin(),
        stored.batch(),
        stored.number(),
        stored.knownAt(),
        passports.body(stored),
        footprint == null
            ? null
            : footprints
                .byId(footprint, OrgScope.everything())
                .map(ShownFootprint::of)
                .orElse(null),
        certificates(stored.productId(), footprint));
  }

  String link(Named named) {
    return passports.link(named.passport(), named.name());
  }

  private Optional<Named> opened(Identified thing) {
    return kept.of(thing.subject())
        .filter(StoredPassport::open)
        .map(passport -> new Named(thing.id(), passport));
  }

  private String maker(UUID unit) {
    return OrgTree.on(LocalDate.now(ZoneOffset.UTC), organisation.known())
        .unit(unit)
        .map(OrgUnit::nameZh)
        .orElse("");
  }

  /** Certificates of the footprint that is shown, and of no other. */
  private List<ShownCertificate> certificates(UUID product, @Nullable UUID footprint) {
    return requests.of(product).stream()
        .filter(one -> Objects.equals(one.footprintId(), footprint))
        .filter(one -> one.state().equals("GRANTED"))
        .map(
            one -> {
              StoredRequest.Step last = one.steps().getLast();
              return new ShownCertificate(one.addressee(), last.certificate(), last.validUntil());
            })
        .toList();
  }
}
