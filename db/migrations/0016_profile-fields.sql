CREATE TABLE `profile_fields` (
	`person_id` uuid NOT NULL,
	`field` enum('firstName','lastName','pronouns','birthday','birthYear','phone','email','address','city','country','website','about','cover') NOT NULL,
	`value` varchar(1000) NOT NULL,
	`audience` enum('everyone','friends','self') NOT NULL,
	`month_day` smallint,
	CONSTRAINT `profile_fields_person_id_field_pk` PRIMARY KEY(`person_id`,`field`)
);
--> statement-breakpoint
ALTER TABLE `profile_fields` ADD CONSTRAINT `profile_fields_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `profile_fields_by_day` ON `profile_fields` (`month_day`);--> statement-breakpoint
INSERT INTO `profile_fields` (`person_id`, `field`, `value`, `audience`) SELECT `id`, 'about', `about`, 'everyone' FROM `people` WHERE `about` <> '';
