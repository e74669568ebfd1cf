package org.conftalks.exchange.captions;

import java.util.List;

import org.conftalks.talk.video.CaptionsView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All captions of a video. */
@Schema(name = "CaptionsList")
public record CaptionsList(@Schema(required = true, maxItems = 100) List<CaptionsView> items) {
}
