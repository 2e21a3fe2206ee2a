// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.report.internal.Palette;
import org.tanheng.report.internal.html.Pie;
import org.w3c.dom.Element;

/** Draws the disc of a pie as paths, clockwise from twelve. */
final class PieDrawers implements FSObjectDrawerFactory {

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? PieDrawers::draw : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getNodeName().equals("object") && element.getAttribute("type").equals(Pie.TYPE);
  }

  private static @Nullable Map<Shape, String> draw(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    double[] shares = Pie.shares(element.getAttribute("data-shares"));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> wedges(graphics, shares, Math.min(width, height) / dotsPerPixel));
    return null;
  }

  private static void wedges(Graphics2D graphics, double[] shares, double size) {
    double start = 90;
    for (int i = 0; i < shares.length; i++) {
      double extent = -360 * shares[i];
      graphics.setColor(new Color(Integer.parseInt(Palette.of(i), 16)));
      graphics.fill(new Arc2D.Double(0, 0, size, size, start, extent, Arc2D.PIE));
      start += extent;
    }
  }
}
