CREATE TABLE `letter_copies` (
	`person_id` uuid NOT NULL,
	`letter_id` uuid NOT NULL,
	`folder` enum('inbox','sent','drafts','requests','trash') NOT NULL,
	`home` enum('inbox','sent','drafts') NOT NULL,
	`at` datetime(3) NOT NULL,
	`is_read` boolean NOT NULL,
	`is_starred` boolean NOT NULL DEFAULT false,
	`trashed_at` datetime(3),
	CONSTRAINT `letter_copies_person_id_letter_id_pk` PRIMARY KEY(`person_id`,`letter_id`)
);
--> statement-breakpoint
CREATE TABLE `letter_doors` (
	`person_id` uuid NOT NULL,
	`sender_id` uuid NOT NULL,
	`state` enum('waiting','declined','open') NOT NULL,
	`letter_id` uuid,
	CONSTRAINT `letter_doors_person_id_sender_id_pk` PRIMARY KEY(`person_id`,`sender_id`)
);
--> statement-breakpoint
CREATE TABLE `letter_media` (
	`attachment_id` uuid NOT NULL,
	`letter_id` uuid NOT NULL,
	`position` int NOT NULL,
	CONSTRAINT `letter_media_attachment_id_letter_id_pk` PRIMARY KEY(`attachment_id`,`letter_id`)
);
--> statement-breakpoint
CREATE TABLE `letter_recipients` (
	`letter_id` uuid NOT NULL,
	`position` int NOT NULL,
	`person_id` uuid,
	CONSTRAINT `letter_recipients_letter_id_position_pk` PRIMARY KEY(`letter_id`,`position`)
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` uuid NOT NULL,
	`sender_id` uuid,
	`client_id` uuid NOT NULL,
	`state` enum('draft','waiting','delivered') NOT NULL,
	`subject` varchar(200) NOT NULL,
	`body` mediumtext NOT NULL,
	`folded` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`writer_id` uuid NOT NULL,
	`writer_turn` int NOT NULL,
	`postmark_day` varchar(10) character set ascii collate ascii_bin,
	`deliver_at` datetime(3),
	`delivered_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `letters_id` PRIMARY KEY(`id`),
	CONSTRAINT `letters_by_sender_client` UNIQUE(`sender_id`,`client_id`)
);
--> statement-breakpoint
ALTER TABLE `letter_copies` ADD CONSTRAINT `letter_copies_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_copies` ADD CONSTRAINT `letter_copies_letter_id_letters_id_fk` FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_doors` ADD CONSTRAINT `letter_doors_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_doors` ADD CONSTRAINT `letter_doors_sender_id_people_id_fk` FOREIGN KEY (`sender_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_media` ADD CONSTRAINT `letter_media_attachment_id_attachments_id_fk` FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_media` ADD CONSTRAINT `letter_media_letter_id_letters_id_fk` FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_recipients` ADD CONSTRAINT `letter_recipients_letter_id_letters_id_fk` FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letter_recipients` ADD CONSTRAINT `letter_recipients_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `letters` ADD CONSTRAINT `letters_sender_id_people_id_fk` FOREIGN KEY (`sender_id`) REFERENCES `people`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `letter_copies_by_folder` ON `letter_copies` (`person_id`,`folder`,`at`,`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_copies_by_time` ON `letter_copies` (`person_id`,`at`,`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_copies_by_unread` ON `letter_copies` (`person_id`,`is_read`,`folder`);--> statement-breakpoint
CREATE INDEX `letter_copies_by_letter` ON `letter_copies` (`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_copies_by_trashed` ON `letter_copies` (`trashed_at`);--> statement-breakpoint
CREATE INDEX `letter_doors_by_sender` ON `letter_doors` (`sender_id`);--> statement-breakpoint
CREATE INDEX `letter_media_by_letter` ON `letter_media` (`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_recipients_by_person` ON `letter_recipients` (`person_id`);--> statement-breakpoint
CREATE INDEX `letters_by_due` ON `letters` (`state`,`deliver_at`);