/** Not in the dictionary that every page inside loads: the page without a line brings its own words. */
export const offline = {
	nothing: "Nothing to read without a connection",
	nothingLead:
		"This device keeps no chats: they were never opened here, or the browser made room. They are back with the connection.",
	notKept: "Not on this device",
	notKeptLead:
		"This chat has not been opened here yet. It opens as soon as the connection is back.",
	feedNotKeptLead:
		"The feed has not been opened here yet. It opens as soon as the connection is back.",
};
