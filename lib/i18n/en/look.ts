/** How it looks to one person, and what a device spares. */
export const look = {
	lead: "These follow you to every device you sign in on, and take effect there at once.",
	accent: "Colour",
	accents: {
		house: "House",
		blue: "Blue",
		teal: "Teal",
		violet: "Violet",
		pink: "Pink",
		orange: "Orange",
		green: "Green",
		grey: "Grey",
	},
	text: "Text size",
	texts: {
		small: "Small",
		normal: "Normal",
		large: "Large",
		largest: "Largest",
	},
	density: "Spacing",
	densityLead: "How close the lines of lists and chats stand.",
	densities: { comfortable: "Comfortable", compact: "Compact" },
	motion: "Motion",
	motions: { system: "As this device says", less: "As little as possible" },
	saver: "Data saver",
	saverMenu: "Load less on this device",
	saverLead:
		"Pictures and films load when you tap them, with their size shown. Moving pictures stand still, links show no pictures, and less is fetched ahead.",
	saverHere:
		"This holds for this device alone: the phone on the road may spare what the computer at home need not.",
	savers: { auto: "As the browser asks", on: "On", off: "Off" },
};
