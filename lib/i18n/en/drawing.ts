/** The words of the sketch pad; they come with it. */
export const drawing = {
	title: "Drawing",
	paper: "Sheet to draw on",
	paperHint:
		"With the keyboard: the arrow keys move the pen, with Shift in small steps. Space sets it down and lifts it.",
	penDown: "Pen down",
	penUp: "Pen lifted",
	pen: "Pen",
	size: "Thickness",
	inks: {
		black: "Black",
		grey: "Grey",
		brown: "Brown",
		red: "Red",
		orange: "Orange",
		yellow: "Yellow",
		green: "Green",
		turquoise: "Turquoise",
		blue: "Blue",
		purple: "Purple",
		pink: "Pink",
		skin: "Light brown",
		paper: "Eraser",
	},
	sizes: {
		fine: "Fine",
		medium: "Medium",
		broad: "Broad",
		huge: "Very broad",
	},
	undo: "Undo",
	redo: "Redo",
	clear: "Clear the sheet",
	save: "Save as PNG",
	alt: "What does it show?",
	altHint: "For those who cannot see it.",
	add: "Add to message",
	full: "The sheet is full. Undo something, or send it.",
	noMemory:
		"This device has no memory left for the picture. Close something and try again.",
	fileName: "drawing",
};

export type DrawingWords = typeof drawing;
