<?php // WordPress fetches no address on loopback, nor on unusual ports. Here the site stands there; all else is as it is.
add_filter('http_request_host_is_external', fn($external, $host) => $host === '127.0.0.1' ? true : $external, 10, 2);
add_filter('http_allowed_safe_ports', fn($ports) => array_merge($ports, [SITE_PORT]));
