export const landing = {
	title: "A chat of your own",
	lead: "Chit Chat is where this family, class or club talks together. It runs on a small machine that one of you looks after, and belongs to nobody else.",
	pointsTitle: "What that means",
	points: [
		{
			title: "At home",
			text: "Messages and photos stay on this one machine. No company holds them, and no advertiser sees them.",
		},
		{
			title: "For people you know",
			text: "Chat with friends, share photos, see who is around. Strangers cannot write to you before you say yes.",
		},
		{
			title: "Nothing to install",
			text: "It works in the browser on any phone or computer, and can be put on the home screen like an app.",
		},
	],
	needInvite: "You need an invite to join",
	needInviteLead:
		"Ask someone who is already in. They can make a link or a code for you in a minute.",
	picture:
		"A house at night with a light in the window, shaped like a speech bubble",
	source: "Chit Chat is free software.",
	notFoundTitle: "There is nothing here",
	notFoundLead:
		"The page may have been moved or removed, or it is not for you to see.",
	offlineTitle: "You are offline",
	offlineLead:
		"Chit Chat cannot be reached right now. This page comes back by itself as soon as it can.",
};
