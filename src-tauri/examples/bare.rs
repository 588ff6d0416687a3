//! A window with one word in it and no Steward: what the start and the memory are measured against.
//! Prints `painted` when the word is on the screen.

use tauri::WebviewWindowBuilder;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    tauri::Builder::default()
        .setup(|app| {
            let config = app.config().app.windows.first().ok_or("no window in the configuration")?.clone();
            WebviewWindowBuilder::from_config(app.handle(), &config)?
                .on_document_title_changed(|_, title| println!("{title}"))
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/bare/tauri.conf.json"))?;
    Ok(())
}
