// AG Grid drawn with our tokens: every colour is a custom property, so the grid follows <html data-theme> without a rebuild.
import { themeQuartz } from "ag-grid-community";

export const gridTheme = themeQuartz.withParams({
  // surfaces, text
  backgroundColor: "var(--surface)",
  foregroundColor: "var(--text-1)",
  textColor: "var(--text-1)",
  cellTextColor: "var(--text-1)",
  subtleTextColor: "var(--text-3)",
  chromeBackgroundColor: "var(--sunken)",
  headerBackgroundColor: "var(--sunken)",
  headerTextColor: "var(--text-2)",
  headerCellHoverBackgroundColor: "var(--fill-1)",
  oddRowBackgroundColor: "var(--surface)", // no zebra
  rowHoverColor: "var(--fill-1)",
  selectedRowBackgroundColor: "var(--accent-soft)",
  accentColor: "var(--accent)",
  invalidColor: "var(--danger-solid)",
  modalOverlayBackgroundColor: "var(--scrim)",
  rowLoadingSkeletonEffectColor: "var(--fill-2)",
  // lines
  borderColor: "var(--line-1)",
  wrapperBorder: false, // the pane is the frame
  wrapperBorderRadius: 0,
  rowBorder: { style: "solid", width: 1, color: "var(--line-1)" },
  headerRowBorder: { style: "solid", width: 1, color: "var(--line-2)" },
  columnBorder: false,
  headerColumnBorder: false,
  pinnedColumnBorder: { style: "solid", width: 1, color: "var(--line-1)" },
  headerColumnResizeHandleColor: "transparent", // shown on header hover by our CSS
  // type (an explicit family: the default asks for a web font, the app is offline)
  fontFamily: "var(--font)",
  headerFontFamily: "var(--font)",
  fontSize: "var(--t-md)",
  cellFontSize: "var(--t-md)",
  headerFontSize: "var(--t-sm)",
  headerFontWeight: 500,
  // metrics: rowHeight follows data-density at run time (AG Grid measures the variable)
  spacing: 6,
  rowHeight: "var(--row-h)",
  headerHeight: 32,
  cellHorizontalPadding: 10,
  listItemHeight: 28,
  iconSize: 16,
  iconColor: "var(--text-2)",
  // controls inside the grid
  inputHeight: 26,
  inputBackgroundColor: "var(--surface)",
  inputBorder: { style: "solid", width: 1, color: "var(--line-2)" },
  inputBorderRadius: 4,
  inputTextColor: "var(--text-1)",
  inputPlaceholderTextColor: "var(--text-3)",
  inputFocusBorder: { style: "solid", width: 1, color: "var(--focus)" },
  inputFocusShadow: "0 0 0 1px var(--focus)",
  checkboxBorderRadius: 4,
  checkboxBorderWidth: 1,
  checkboxUncheckedBackgroundColor: "var(--surface)",
  checkboxUncheckedBorderColor: "var(--line-control)",
  checkboxCheckedBackgroundColor: "var(--accent)",
  checkboxCheckedBorderColor: "var(--accent)",
  checkboxCheckedShapeColor: "var(--on-accent)",
  checkboxIndeterminateBackgroundColor: "var(--accent)",
  checkboxIndeterminateBorderColor: "var(--accent)",
  checkboxIndeterminateShapeColor: "var(--on-accent)",
  focusShadow: "0 0 0 2px var(--focus)",
  rangeSelectionBorderColor: "var(--focus)", // also paints the focused cell
  rangeSelectionBorderStyle: "solid",
  // popups
  menuBackgroundColor: "var(--raised)",
  menuBorder: { style: "solid", width: 1, color: "var(--line-2)" },
  menuShadow: "var(--shadow-2)",
  popupShadow: "var(--shadow-2)",
  dropdownShadow: "var(--shadow-2)",
  borderRadius: 6,
  tooltipBackgroundColor: "var(--offline-bg)",
  tooltipTextColor: "var(--offline-text)",
  tooltipBorder: false,
});
