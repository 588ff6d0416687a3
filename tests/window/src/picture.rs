//! Pictures of the window, taken from the display's own memory: what a person would see.

use std::{fs, path::Path};

/// The pixels of a display, as `Xvfb -fbdir` keeps them (the format of `xwd`).
pub struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Picture {
    /// The upper left part of the display, where the window is.
    pub fn of(display: &Path, width: usize, height: usize) -> Picture {
        let dump = fs::read(display).expect("the memory of the display");
        let header = |index: usize| {
            let bytes = dump[index * 4..index * 4 + 4].try_into().expect("four bytes");
            u32::from_be_bytes(bytes) as usize
        };
        let (length, bits, line, colours) = (header(0), header(11), header(12), header(19));
        assert_eq!(bits, 32, "a display with 24 bits of colour");
        // Each entry of the colour map, which such a display does not use, has 12 bytes.
        let pixels = &dump[length + colours * 12..];
        let (width, height) = (width.min(header(4)), height.min(header(5)));
        let mut rgb = Vec::with_capacity(width * height * 3);
        for row in pixels.chunks_exact(line).take(height) {
            for pixel in row.chunks_exact(4).take(width) {
                rgb.extend([pixel[2], pixel[1], pixel[0]]);
            }
        }
        Picture { width, height, rgb }
    }

    /// Whether nothing was painted between the two.
    pub fn is_like(&self, other: &Picture) -> bool {
        self.rgb == other.rgb
    }

    pub fn write(&self, file: &Path) {
        let out = fs::File::create(file).expect("a picture can be written");
        let mut encoder = png::Encoder::new(out, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().expect("a picture can be written");
        writer.write_image_data(&self.rgb).expect("a picture can be written");
    }
}
