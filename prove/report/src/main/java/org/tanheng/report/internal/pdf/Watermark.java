// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.tanheng.report.internal.Resources;

/**
 * Draws a mark across every page, under its content. It is drawn as outlines, so that it never
 * mixes with the text that a reader copies or searches.
 */
final class Watermark {
  private static final Color GREY = new Color(0xEE, 0xEE, 0xEE);
  private static final float LARGEST = 150;

  private Watermark() {}

  static void draw(PDDocument pdf, String text) throws IOException {
    GeneralPath outline = outline(text);
    Rectangle2D bounds = outline.getBounds2D();
    for (PDPage page : pdf.getPages()) {
      float width = page.getMediaBox().getWidth();
      float height = page.getMediaBox().getHeight();
      double size = Math.min(LARGEST, width * 0.85 / bounds.getWidth());
      AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
      place.rotate(Math.toRadians(45));
      place.scale(size, size);
      place.translate(-bounds.getCenterX(), -bounds.getCenterY());
      fill(pdf, page, outline.getPathIterator(place));
    }
  }

  /** The glyphs side by side, one unit high. */
  private static GeneralPath outline(String text) throws IOException {
    boolean latin = text.codePoints().allMatch(c -> c < 0x2E80);
    GeneralPath line = new GeneralPath();
    try (InputStream file = Resources.open(latin ? Fonts.LATIN_BOLD : Fonts.HAN);
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file))) {
      double em = font.getUnitsPerEm();
      double x = 0;
      for (int c : text.codePoints().toArray()) {
        int id = font.getUnicodeCmapLookup().getGlyphId(c);
        GlyphData glyph = font.getGlyph().getGlyph(id);
        if (glyph != null) {
          AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
          place.scale(1 / em, 1 / em);
          line.append(glyph.getPath().getPathIterator(place), false);
        }
        x += font.getAdvanceWidth(id) / em;
      }
    }
    return line;
  }

  private static void fill(PDDocument pdf, PDPage page, PathIterator path) throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.PREPEND, true, true)) {
      out.beginMarkedContent(COSName.ARTIFACT);
      out.setNonStrokingColor(GREY);
      float[] p = new float[6];
      float x = 0;
      float y = 0;
      for (; !path.isDone(); path.next()) {
        switch (path.currentSegment(p)) {
          case PathIterator.SEG_MOVETO -> out.moveTo(x = p[0], y = p[1]);
          case PathIterator.SEG_LINETO -> out.lineTo(x = p[0], y = p[1]);
          case PathIterator.SEG_QUADTO -> {
            float cx = 2 * p[0] / 3;
            float cy = 2 * p[1] / 3;
            out.curveTo(x / 3 + cx, y / 3 + cy, p[2] / 3 + cx, p[3] / 3 + cy, p[2], p[3]);
            x = p[2];
            y = p[3];
          }
          case PathIterator.SEG_CUBICTO -> {
            out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
            x = p[4];
            y = p[5];
          }
          default -> out.closePath();
        }
      }
      out.fill();
      out.endMarkedContent();
    }
  }
}
