CREATE TABLE `former_members` (
	`conversation_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`is_banned` boolean NOT NULL DEFAULT false,
	`left_at` datetime(3) NOT NULL,
	CONSTRAINT `former_members_conversation_id_person_id_pk` PRIMARY KEY(`conversation_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `group_invites` (
	`id` uuid NOT NULL,
	`conversation_id` uuid NOT NULL,
	`created_by` uuid NOT NULL,
	`uses_max` int NOT NULL,
	`uses_count` int NOT NULL DEFAULT 0,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `group_invites_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `group_requests` (
	`conversation_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`added_by` uuid NOT NULL,
	`state` enum('waiting','declined') NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `group_requests_conversation_id_person_id_pk` PRIMARY KEY(`conversation_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`conversation_id` uuid NOT NULL,
	`name` varchar(80) NOT NULL,
	`topic` varchar(500) NOT NULL DEFAULT '',
	`photo_id` uuid,
	`version` bigint NOT NULL DEFAULT 0,
	CONSTRAINT `groups_conversation_id` PRIMARY KEY(`conversation_id`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `member_count` int DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `only_admins_write` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `alias` varchar(80);--> statement-breakpoint
ALTER TABLE `members` ADD `notify` enum('all','mentions','none') DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `muted_until` datetime(3);--> statement-breakpoint
ALTER TABLE `members` ADD `pinned_at` datetime(3);--> statement-breakpoint
ALTER TABLE `members` ADD `is_archived` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `is_marked_unread` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `is_event` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `former_members` ADD CONSTRAINT `former_members_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `former_members` ADD CONSTRAINT `former_members_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_invites` ADD CONSTRAINT `group_invites_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_invites` ADD CONSTRAINT `group_invites_created_by_people_id_fk` FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_requests` ADD CONSTRAINT `group_requests_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_requests` ADD CONSTRAINT `group_requests_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_requests` ADD CONSTRAINT `group_requests_added_by_people_id_fk` FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `groups` ADD CONSTRAINT `groups_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `groups` ADD CONSTRAINT `groups_photo_id_attachments_id_fk` FOREIGN KEY (`photo_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `former_members_by_person` ON `former_members` (`person_id`);--> statement-breakpoint
CREATE INDEX `group_invites_by_conversation` ON `group_invites` (`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `group_invites_by_creator` ON `group_invites` (`created_by`);--> statement-breakpoint
CREATE INDEX `group_requests_by_person` ON `group_requests` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `group_requests_by_adder` ON `group_requests` (`added_by`);--> statement-breakpoint
CREATE INDEX `groups_by_photo` ON `groups` (`photo_id`);