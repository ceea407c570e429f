( function ( blocks, element, ServerSideRender ) {
	blocks.registerBlockType( 'vorleser/player', {
		title: 'Vorleser',
		category: 'media',
		icon: 'controls-volumeon',
		usesContext: [ 'postId' ],
		edit: function () {
			return element.createElement( ServerSideRender, { block: 'vorleser/player' } );
		},
		save: function () {
			return null;
		},
	} );
} )( window.wp.blocks, window.wp.element, window.wp.serverSideRender );
