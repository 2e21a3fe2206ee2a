// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tanheng.units.Quantity;

/**
 * What the operator of an installation tells those who declare its goods, as XML of our own: no
 * official form for it is public. Numbers are decimals in tCO2e, t, MWh.
 */
final class CommunicationXml {
  private final XMLStreamWriter out;

  private CommunicationXml(XMLStreamWriter out) {
    this.out = out;
  }

  static String of(Installation installation, List<Embedded> goods) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new CommunicationXml(out).write(installation, goods);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void write(Installation installation, List<Embedded> goods) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("cbamCommunication");
    out.writeAttribute("version", "1");
    element("installation", installation.name());
    element("country", installation.country());
    element("periodFrom", installation.from().toString());
    element("periodTo", installation.to().toString());
    for (Embedded good : goods) {
      good(good);
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void good(Embedded good) throws XMLStreamException {
    ProductionProcess process = good.process();
    out.writeStartElement("good");
    out.writeAttribute("process", process.id());
    element("cnCode", process.cn().replace(" ", ""));
    element("category", good.scope().category());
    element("route", process.route());
    element("produced", CbamText.plain(process.produced().value().to("t")));
    element("attributedDirect", CbamText.plain(good.attributedDirect()));
    element("attributedIndirect", CbamText.plain(good.attributedIndirect()));
    element("specificDirect", CbamText.plain(good.direct().value()));
    element("specificIndirect", CbamText.plain(good.indirect().value()));
    element("indirectCounts", Boolean.toString(good.scope().indirect()));
    element("specificCountedIndirect", CbamText.plain(good.countedIndirect()));
    element("specificCounted", CbamText.plain(good.counted().value()));
    for (Power power : process.power()) {
      out.writeStartElement("electricity");
      element("energy", CbamText.plain(power.energy().to("MWh")));
      element("factor", factor(power.factor()));
      element("evidence", power.evidence().code());
      element("source", power.source());
      out.writeEndElement();
    }
    for (Precursor precursor : process.precursors()) {
      precursor(precursor);
    }
    out.writeEndElement();
  }

  private void precursor(Precursor precursor) throws XMLStreamException {
    out.writeStartElement("precursor");
    element("mass", CbamText.plain(precursor.mass().value().to("t")));
    switch (precursor) {
      case Precursor.Own own -> element("process", own.process());
      case Precursor.Bought bought -> {
        element("name", bought.name());
        element("cnCode", bought.cn().replace(" ", ""));
        element("installation", bought.installation() == null ? "" : bought.installation());
        element("periodFrom", bought.from() == null ? "" : bought.from().toString());
        element("periodTo", bought.to() == null ? "" : bought.to().toString());
        element("basis", bought.basis() == Precursor.Basis.ACTUAL ? "actual" : "default");
        element("specificDirect", CbamText.plain(Carbon.specific(bought.direct())));
        element("specificIndirect", CbamText.plain(Carbon.specific(bought.indirect())));
        element("source", bought.source());
      }
    }
    out.writeEndElement();
  }

  private static String factor(Quantity factor) {
    return factor.value().toPlainString() + " " + factor.unit().symbol();
  }

  /** An element, left out where there is nothing to say. */
  private void element(String name, String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      out.writeStartElement(name);
      out.writeCharacters(text);
      out.writeEndElement();
    }
  }
}
