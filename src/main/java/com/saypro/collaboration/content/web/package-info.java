/** The page of a content item, to which mails link. */
package com.saypro.collaboration.content.web;
