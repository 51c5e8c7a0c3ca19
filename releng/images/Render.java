// SPDX-License-Identifier: EPL-2.0

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws an SVG as a PNG: {@code java -cp jsvg.jar Render.java FROM.svg TO.png WIDTH HEIGHT}.
 *
 * <p>Windows and the splash screen ask for bitmaps; everything else in the workbench uses the SVG itself.
 */
class Render {

	public static void main(String[] arguments) throws Exception {
		int width = Integer.parseInt(arguments[2]);
		int height = Integer.parseInt(arguments[3]);
		var document = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL(), LoaderContext.createDefault());
		var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		document.render(null, graphics, new ViewBox(0, 0, width, height));
		graphics.dispose();
		ImageIO.write(image, "png", new File(arguments[1]));
	}
}
