// Embed layer: the widget as a classic script, for frames that ask for it. The page brings its data and its style.
import { mount } from 'svelte';
import Widget from '../widget/Widget.svelte';
import type { WidgetProps } from '../widget/props.ts';

const place = document.querySelector<HTMLElement>('[data-widget-place]');
// Data comes as an attribute: Trusted Types block script elements that are copied from a template.
const data = place?.dataset.props;
if (place && data) mount(Widget, { target: place, props: JSON.parse(data) as WidgetProps });
