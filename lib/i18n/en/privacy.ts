/** The privacy settings; they come with their page. */
export const privacy = {
	title: "Privacy",
	settingsLead: "Who may reach you, and what others see",
	reach: "Who may reach you",
	messagesFrom: "Begin a conversation with you",
	messagesHint:
		"What a stranger writes waits until you accept it. Conversations that are going on stay as they are.",
	lettersFrom: "Write you a letter",
	lettersHint: "Strangers' letters wait until you accept them.",
	groupsFrom: "Add you to groups",
	groupsHint:
		"Friends add you at once, and you are asked when a stranger does. You can always follow an invite link.",
	everyone: "Everyone here",
	friends: "Friends",
	friendsAndKnown: "Friends, and people you already talk with",
	nobody: "Nobody",
	seen: "What others see",
	seenLead: "What you hide from others you do not see of them either.",
	sharesPresence: "Whether you are here",
	presenceHint: "Friends see when you are online or away.",
	sharesLastSeen: "The day you were last here",
	lastSeenHint: "Friends see the day, never the hour.",
	lastSeenOff: "Hidden as long as it is hidden whether you are here.",
	sharesReads: "What you have read",
	readsHint:
		"The ticks under messages. When you show it again, others also see what you read in the meantime.",
	sharesTyping: "That you are writing",
	typingHint: "Shown in a conversation while you write.",
	directory: "The directory",
	isListed: "Show me in the directory",
	listedHint:
		"Otherwise only friends find you there, and you are suggested to nobody. Who has the address of your profile can still open it.",
	readsHidden:
		"Some people here do not share what they have read, or you do not share it.",
};
