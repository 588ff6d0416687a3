// Starts the window: styles first, then the application.
import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/components.css";
import "./styles/app.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target) mount(App, { target });
