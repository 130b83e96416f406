export const previews = {
	title: "Link previews",
	settingsLead: "What a link leads to, shown below it",
	how: "When somebody sends a link, this server reads the page it leads to and shows its title, a few words and a small picture below the message. It asks without a name and without cookies; the page learns that this server asked, and nothing about you. Your device asks for nothing.",
	made: "Previews of links I send",
	madeHint: "When this is off, the server does not read the pages you link to.",
	shown: "Show previews to me",
	shownHint: "When this is off, links of others stay links for you.",
	here: "Previews of links sent here",
	hereHint:
		"For everybody in this conversation, from now on. What is there already stays.",
	adminsHere: "The admins decide this here.",
	remove: "Remove the preview",
};
